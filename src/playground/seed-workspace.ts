import type { Channel, Person } from './records.ts';
import type { Workspace } from './workspace.ts';

/** Posts of Slack itself: failed commands, hints. */
export const SLACKBOT_ID = 'USLACKBOT';

const PEOPLE: readonly Person[] = [
  { id: 'U0ADA', name: 'Ada', handle: 'ada', teamId: 'T0LOCAL', locale: 'en-US' },
  { id: 'U0LIN', name: 'Lin', handle: 'lin', teamId: 'T0LOCAL', locale: 'zh-CN' },
  { id: 'U0MAX', name: 'Max', handle: 'max', teamId: 'T0UMBER', locale: 'en-GB' },
  { id: 'U0ALERTS', name: 'Pager', handle: 'pager', teamId: 'T0LOCAL', locale: 'en-US', botId: 'B0ALERTS' },
  {
    id: SLACKBOT_ID,
    name: 'Slackbot',
    handle: 'slackbot',
    teamId: 'T0LOCAL',
    locale: 'en-US',
    botId: 'B0SLACKBOT',
  },
];

interface Plan {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly kind?: Channel['kind'];
  readonly shared?: boolean;
  readonly archived?: boolean;
}

const EVERYONE = ['U0ADA', 'U0LIN', 'U0ALERTS'];

const CHANNELS: readonly Plan[] = [
  { id: 'C0INCIDENT', name: 'incident-api', members: [...EVERYONE, 'U0BOT'] },
  { id: 'C0PAYMENTS', name: 'payments-alerts', members: [...EVERYONE, 'U0BOT'] },
  { id: 'C0GENERAL', name: 'general', members: [...EVERYONE, 'U0BOT'] },
  { id: 'C0DEPLOYS', name: 'deploys', members: EVERYONE },
  { id: 'C0REVIEW', name: 'security-review', members: ['U0ADA', 'U0LIN'], kind: 'private' },
  { id: 'C0SHARED', name: 'ext-umber-pay', members: ['U0ADA', 'U0LIN', 'U0MAX', 'U0BOT'], shared: true },
  { id: 'C0ARCHIVE', name: 'incident-2024', members: ['U0ADA', 'U0BOT'], archived: true },
  { id: 'D0ADA', name: 'Ada', members: ['U0ADA', 'U0BOT'], kind: 'direct' },
  { id: 'D0LIN', name: 'Lin', members: ['U0LIN', 'U0BOT'], kind: 'direct' },
  { id: 'D0PAIR', name: 'Ada and Lin', members: ['U0ADA', 'U0LIN'], kind: 'direct' },
];

/**
 * Fills a workspace with the people and channels that every playground has:
 * public channels with the bot and without (`deploys`), a private one without it, one shared with another company,
 * an archived one, and direct conversations.
 * @param workspace an empty one
 */
export function seedWorkspace(workspace: Workspace): void {
  for (const person of PEOPLE) workspace.people.set(person.id, person);
  for (const plan of CHANNELS) {
    workspace.channels.set(plan.id, {
      id: plan.id,
      name: plan.name,
      kind: plan.kind ?? 'public',
      shared: plan.shared ?? false,
      archived: plan.archived ?? false,
      members: new Set(plan.members),
      messages: [],
    });
  }
}
