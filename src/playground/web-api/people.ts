import { toFileJson } from '../file-json.ts';
import type { Json, Person } from '../records.ts';
import { findReadableFile } from '../workspace.ts';
import { type Call, type Reply, readFlag, readText } from './call.ts';
import { refuse } from './refusal.ts';

/** `auth.test`. */
export function testAuth({ core }: Call): Reply {
  const { team, bot, baseUrl } = core.workspace;
  return {
    ok: true,
    url: `${baseUrl()}/`,
    team: team.name,
    user: bot.handle,
    team_id: team.id,
    user_id: bot.id,
    bot_id: bot.botId,
    is_enterprise_install: false,
  };
}

/** `api.test`: answers with its arguments, or with the `error` asked for. */
export function testApi({ args }: Call): Reply {
  const error = args['error'];
  if (typeof error === 'string' && error) return { ...refuse(error), args };
  return { ok: true, args };
}

/** `users.info`. */
export function getUserInfo(call: Call): Reply {
  const person = call.core.workspace.people.get(readText(call, 'user'));
  if (!person) return refuse('user_not_found');
  const user = toUserJson(call, person);
  return { ok: true, user: readFlag(call, 'include_locale') ? { ...user, locale: person.locale } : user };
}

/** `bots.info`. */
export function getBotInfo(call: Call): Reply {
  const { workspace } = call.core;
  const id = readText(call, 'bot');
  const bot = [...workspace.people.values()].find((one) => one.botId === id);
  if (!id || !bot) return refuse('bot_not_found');
  const appId = bot.id === workspace.bot.id ? workspace.appId : `A${id.slice(1)}`;
  return { ok: true, bot: { id, deleted: false, name: bot.name, app_id: appId, user_id: bot.id } };
}

/** `files.info`. */
export function getFileInfo(call: Call): Reply {
  const { workspace } = call.core;
  const file = findReadableFile(workspace, readText(call, 'file'));
  if (!file) return refuse('file_not_found');
  return { ok: true, file: toFileJson(workspace, file), comments: [] };
}

function toUserJson({ core }: Call, person: Person): Json {
  const isOutside = person.teamId !== core.workspace.team.id;
  return {
    id: person.id,
    team_id: person.teamId,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    is_bot: person.botId !== undefined,
    is_admin: person.id === 'U0ADA',
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    ...(isOutside && { is_stranger: true }),
    profile: {
      display_name: person.name,
      real_name: person.name,
      team: person.teamId,
      ...(person.botId && { bot_id: person.botId }),
    },
  };
}
