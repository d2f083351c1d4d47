import type { Core } from './core.ts';
import type { LocalPeople } from './local-slack.ts';
import { clickInMessage, clickInView } from './people/click.ts';
import { requirePerson } from './people/find.ts';
import { editMessage, removeMessage, say } from './people/say.ts';
import { listMessages, listThread, toLocalView } from './people/see.ts';
import { openHome, runGlobalShortcut, runMessageShortcut } from './people/shortcut.ts';
import { inviteBot, runSlash } from './people/slash.ts';
import { closeView, submitView } from './people/submit-view.ts';
import { uploadFile } from './people/upload-file.ts';

/**
 * What people do and see, bound to one local Slack.
 * @param core the parts of the local Slack
 */
export function createPeople(core: Core): LocalPeople {
  const { workspace } = core;
  return {
    say: (user, channel, text, options) => say(core, { user, channel, text }, options).ts,
    edit: (user, channel, ts, text) => editMessage(core, { user, channel, text }, { ts }),
    remove: (user, channel, ts) => removeMessage(core, channel, { user, ts }),
    uploadFile: (user, name, content) =>
      uploadFile(workspace, requirePerson(workspace, user).id, { name, content }),
    invite: (user, channel) => inviteBot(core, { user, channel }),
    slash: (user, channel, command, text) => runSlash(core, { user, channel, text }, { command }),
    shortcut: (user, channel, ts, callbackId) => runMessageShortcut(core, user, { channel, ts, callbackId }),
    globalShortcut: (user, callbackId) => runGlobalShortcut(core, user, callbackId),
    click: (user, channel, ts, actionId, options = {}) =>
      clickInMessage(core, { user, actionId, options }, { channel, ts }),
    clickInView: (user, view, actionId, options = {}) =>
      clickInView(core, { user, actionId, options }, { view, values: options.values ?? {} }),
    submitView: (user, view, values) => submitView(core, user, { view, values }),
    closeView: (user, view) => closeView(core, user, { view }),
    openHome: (user) => openHome(core, user),
    messages: (channel, options) => listMessages(workspace, channel, options),
    thread: (channel, ts, options = {}) => listThread(workspace, channel, { ...options, ts }),
    view: (user) => {
      const top = workspace.modals.get(user)?.at(-1);
      return top && toLocalView(top);
    },
    home: (user) => {
      const home = workspace.homes.get(user);
      return home && toLocalView(home);
    },
    toast: (user) => workspace.toasts.get(user)?.text,
  };
}
