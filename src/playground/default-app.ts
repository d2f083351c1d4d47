import type { LocalApp } from './records.ts';

/** The app as an administrator sees it who granted everything that the stand-in knows; tests narrow it. */
export const DEFAULT_APP: LocalApp = {
  name: 'whyfail',
  commands: [{ command: '/whyfail', description: 'Explain an error', usageHint: '<error>' }],
  shortcuts: [],
  scopes: [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'groups:history',
    'groups:read',
    'im:history',
    'im:read',
    'im:write',
    'users:read',
  ],
  events: [
    'app_home_opened',
    'app_mention',
    'member_joined_channel',
    'message.channels',
    'message.groups',
    'message.im',
  ],
};
