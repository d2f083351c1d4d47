import { COMMAND, SHORTCUTS, SUBSCRIPTIONS } from './ids.ts';

/** What `manifest.yml` declares, as far as a local Slack must know it; a test holds the two together. */
export const MANIFEST = {
  commands: [
    {
      command: COMMAND,
      description: 'Explain an error',
      usageHint: '<error> | search <words> | why | stats | watch | mute <id> | lang <code> | help',
    },
  ],
  shortcuts: [
    { callbackId: SHORTCUTS.message, name: 'Why did this fail?', type: 'message' },
    { callbackId: SHORTCUTS.ask, name: 'Explain an error', type: 'global' },
  ],
  scopes: [
    'commands',
    'chat:write',
    'app_mentions:read',
    'im:history',
    'files:read',
    'channels:history',
    'groups:history',
    'channels:read',
    'groups:read',
  ],
  events: SUBSCRIPTIONS,
} as const;
