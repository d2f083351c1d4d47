import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMAND, SHORTCUTS, SUBSCRIPTIONS } from '../src/slack/ids.ts';
import { MANIFEST } from '../src/slack/manifest.ts';

const strings = z.array(z.string());
const Manifest = z.object({
  _metadata: z.object({ major_version: z.literal(2) }),
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
  }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    slash_commands: z.array(
      z.object({
        command: z.string().max(32),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(false),
      }),
    ),
    shortcuts: z.array(
      z.object({
        name: z.string().max(24),
        type: z.enum(['message', 'global']),
        callback_id: z.string().max(255),
        description: z.string().max(150),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: strings, bot_optional: strings }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: strings }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.literal(true),
  }),
});

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const manifest = Manifest.parse(matter(`---\n${source}\n---\n`).data);
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

/** What each subscription and each call of the code needs. */
const NEEDED = {
  commands: 'slash command and shortcuts',
  'chat:write': 'chat.postMessage, chat.postEphemeral, chat.update',
  'app_mentions:read': 'app_mention',
  'im:history': 'message.im',
  'files:read': 'url_private',
  'channels:history': 'message.channels, conversations.replies',
  'groups:history': 'message.groups, conversations.replies',
  'channels:read': 'conversations.info',
  'groups:read': 'conversations.info',
};

describe('manifest', () => {
  it('declares the command of the code and no other', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it('declares the shortcuts of the code and no others', () => {
    const declared = manifest.features.shortcuts.map(({ type, callback_id: id }) => [type, id]);
    expect(declared).toEqual([
      ['message', SHORTCUTS.message],
      ['global', SHORTCUTS.ask],
    ]);
  });

  it('subscribes to the events of the code and no others', () => {
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual([...SUBSCRIPTIONS].sort());
  });

  it('asks for the scopes that the code needs and no others', () => {
    expect([...bot].sort()).toEqual(Object.keys(NEEDED).sort());
  });

  it('is what the playground believes', () => {
    expect({
      commands: manifest.features.slash_commands.map(({ command, description, usage_hint: usageHint }) => {
        return { command, description, usageHint };
      }),
      shortcuts: manifest.features.shortcuts.map(({ callback_id: callbackId, name, type }) => {
        return { callbackId, name, type };
      }),
      scopes: bot,
      events: [...manifest.settings.event_subscriptions.bot_events].sort(),
    }).toEqual({ ...MANIFEST, events: [...MANIFEST.events].sort() });
  });

  it('lets an administrator refuse what only listening needs', () => {
    expect(optional).toEqual(['channels:history', 'groups:history', 'channels:read', 'groups:read']);
    expect(bot).toEqual(expect.arrayContaining(optional));
  });

  it.each(bot)('gives the reason for %s', (scope) => {
    const line = source.split('\n').find((one) => one.trim().startsWith(`- ${scope} `));
    expect(line).toMatch(/ # \w+/);
  });
});
