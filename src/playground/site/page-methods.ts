import { WhyfailError } from '../../errors.ts';
import type { LocalSlack } from '../local-slack.ts';
import type { PageMethod, PageResults } from '../page-api.ts';
import type { Workspace } from '../workspace.ts';
import type { PageRequest } from './schema.ts';

/** What each method of the page's API does. */
export type PageMethods = {
  readonly [Method in PageMethod]: (
    request: PageRequest[Method],
  ) => Promise<PageResults[Method]> | PageResults[Method];
};

/**
 * The page's API, bound to one local Slack. What the app failed to answer is shown to the person by a toast or by Slackbot.
 * @param slack what people do
 * @param workspace where
 * @param options `restartBot`: ends the app and starts it anew, where that can be done from here
 */
export function createPageMethods(
  slack: LocalSlack,
  workspace: Workspace,
  options: { readonly restartBot?: (() => Promise<void>) | undefined },
): PageMethods {
  return {
    say: ({ as, channel, text, thread, files }) => {
      return { ts: slack.say(as, channel, text, { files, ...(thread !== undefined && { thread }) }) };
    },
    slash: async ({ as, channel, command, text }) => {
      await slack.slash(as, channel, command, text);
      return {};
    },
    shortcut: async ({ as, channel, ts, callbackId }) => {
      const isGlobal = channel === undefined || ts === undefined;
      await (isGlobal ? slack.globalShortcut(as, callbackId) : slack.shortcut(as, channel, ts, callbackId));
      return {};
    },
    click: async ({ as, channel = '', ts = '', view, actionId, ...options }) => {
      if (view !== undefined) await slack.clickInView(as, view, actionId, options);
      else await slack.click(as, channel, ts, actionId, options);
      return {};
    },
    'submit-view': async ({ as, view, values }) => {
      const { errors } = await slack.submitView(as, view, values);
      return { errors };
    },
    'close-view': async ({ as, view }) => {
      await slack.closeView(as, view);
      return {};
    },
    edit: ({ as, channel, ts, text }) => {
      slack.edit(as, channel, ts, text);
      return {};
    },
    remove: ({ as, channel, ts }) => {
      slack.remove(as, channel, ts);
      return {};
    },
    upload: ({ as, name, base64 }) => ({ file: slack.uploadFile(as, name, Buffer.from(base64, 'base64')) }),
    'open-home': ({ as }) => {
      slack.openHome(as);
      return {};
    },
    invite: ({ as, channel }) => {
      slack.invite(as, channel);
      return {};
    },
    'restart-bot': async () => {
      if (options.restartBot === undefined) throw toNothingToRestart();
      await options.restartBot();
      return {};
    },
    'refresh-sockets': () => {
      slack.refreshSockets();
      return {};
    },
    storm: ({ as, channel, text, count }) => {
      const members = [...(workspace.channels.get(channel)?.members ?? [])];
      const people = members.filter((id) => workspace.people.get(id)?.botId === undefined);
      slack.say(as, channel, text, { asBot: 'webhook' });
      for (let posted = 1; posted < count; posted += 1) {
        slack.say(people[posted % people.length] ?? as, channel, text);
      }
      return { posted: count };
    },
  };
}

function toNothingToRestart(): WhyfailError {
  const mend = 'Restart it where it runs';
  return new WhyfailError('usage', [
    { where: 'restart-bot', what: 'the app was not started from here', mend },
  ]);
}
