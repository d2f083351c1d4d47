import type { Method } from './call.ts';
import {
  deleteChatMessage,
  getChatPermalink,
  postChatEphemeral,
  postChatMessage,
  updateChatMessage,
} from './chat.ts';
import {
  getConversationHistory,
  getConversationInfo,
  getConversationReplies,
  listConversations,
  openConversation,
} from './conversations.ts';
import { getBotInfo, getFileInfo, getUserInfo, testApi, testAuth } from './people.ts';
import { openView, publishView, pushView, updateView } from './views.ts';

/** A scope, or one per kind of channel: `channels:`, `groups:` or `im:` and this. */
type Needs = { readonly scope?: string; readonly channelScope?: 'read' | 'history' };

/** A method, the scope it takes, and what may call it. */
export interface MethodRow extends Needs {
  readonly run: Method;
  /** `none`: also without a token. */
  readonly token: 'bot' | 'none';
}

/** The Web API, as far as it is spoken here; `apps.connections.open` is answered by the router. */
export const METHODS: Readonly<Record<string, MethodRow>> = {
  'api.test': { run: testApi, token: 'none' },
  'auth.test': { run: testAuth, token: 'bot' },
  'bots.info': { run: getBotInfo, token: 'bot', scope: 'users:read' },
  'chat.delete': { run: deleteChatMessage, token: 'bot', scope: 'chat:write' },
  'chat.getPermalink': { run: getChatPermalink, token: 'bot' },
  'chat.postEphemeral': { run: postChatEphemeral, token: 'bot', scope: 'chat:write' },
  'chat.postMessage': { run: postChatMessage, token: 'bot', scope: 'chat:write' },
  'chat.update': { run: updateChatMessage, token: 'bot', scope: 'chat:write' },
  'conversations.history': { run: getConversationHistory, token: 'bot', channelScope: 'history' },
  'conversations.info': { run: getConversationInfo, token: 'bot', channelScope: 'read' },
  'conversations.list': { run: listConversations, token: 'bot', channelScope: 'read' },
  'conversations.open': { run: openConversation, token: 'bot', scope: 'im:write' },
  'conversations.replies': { run: getConversationReplies, token: 'bot', channelScope: 'history' },
  'files.info': { run: getFileInfo, token: 'bot', scope: 'files:read' },
  'users.info': { run: getUserInfo, token: 'bot', scope: 'users:read' },
  'views.open': { run: openView, token: 'bot' },
  'views.publish': { run: publishView, token: 'bot' },
  'views.push': { run: pushView, token: 'bot' },
  'views.update': { run: updateView, token: 'bot' },
};
