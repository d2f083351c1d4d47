import { describe, expect, it } from 'vitest';
import { toMessageText } from '../../src/slack/message-text.ts';
import { SlackMessage } from '../../src/slack/payloads.ts';

const BOT = 'U0BOT';

function section(...elements: object[]): object {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

describe('slack/message-text', () => {
  it.each([
    ['falls back to text without blocks', { text: 'exec format error' }, 'exec format error'],
    ['drops its own mention from text', { text: `<@${BOT}> exec format error` }, 'exec format error'],
    ['drops its own mention with a label', { text: `<@${BOT}|whyfail> boom` }, 'boom'],
    ['keeps the mention of others', { text: '<@U0ADA|ada> boom' }, '<@U0ADA|ada> boom'],
    ['survives a message without anything', {}, ''],
    ['survives fields of other types', { text: 7, blocks: 'no', attachments: [null, 3, 'x'] }, ''],
    ['falls back to text when blocks say nothing', { text: 'boom', blocks: [{ type: 'divider' }] }, 'boom'],
    [
      'prefers blocks, whose line ends are whole',
      {
        text: 'one two',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'look:' }] },
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'one\n  two' }] },
            ],
          },
        ],
      },
      'look:\none\n  two',
    ],
    [
      'drops its own mention from blocks and names others',
      {
        blocks: [
          section(
            { type: 'user', user_id: BOT },
            { type: 'text', text: 'ask ' },
            { type: 'user', user_id: 'U1' },
          ),
        ],
      },
      'ask @U1',
    ],
    [
      'takes the host name that was typed, not the link Slack made of it',
      {
        blocks: [
          section(
            { type: 'link', url: 'http://db.local', text: 'db.local' },
            { type: 'text', text: ':5432' },
          ),
        ],
      },
      'db.local:5432',
    ],
    [
      'takes the address behind a label',
      { blocks: [section({ type: 'link', url: 'https://a.b/log', text: 'here' })] },
      'https://a.b/log',
    ],
    [
      'keeps emoji and broadcasts as words',
      { blocks: [section({ type: 'emoji', name: 'fire' }, { type: 'broadcast', range: 'channel' })] },
      ':fire:@channel',
    ],
    [
      'reads lists and quotes',
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                elements: [
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] },
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'b' }] },
                ],
              },
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'c' }] },
            ],
          },
        ],
      },
      'a\nb\nc',
    ],
    [
      'reads sections, fields and context of bots, but no buttons',
      {
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Alert' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: 'boom' },
            fields: [{ type: 'mrkdwn', text: 'host a' }],
          },
          { type: 'context', elements: [{ type: 'mrkdwn', text: 'since 10:00' }] },
          { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Mute' } }] },
        ],
      },
      'Alert\nboom\nhost a\nsince 10:00',
    ],
    [
      'reads attachments: pretext, title, text and fields',
      {
        attachments: [
          { pretext: 'p', title: 't', text: 'x', fields: [{ title: 'Pod', value: 'api-1' }], fallback: 'f' },
        ],
      },
      'p\nt\nx\nPod: api-1',
    ],
    [
      'takes the fallback of an attachment that has nothing else',
      { attachments: [{ fallback: 'boom' }] },
      'boom',
    ],
    [
      'reads blocks nested in attachments',
      {
        attachments: [
          { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'boom' } }], fallback: 'no' },
        ],
      },
      'boom',
    ],
    [
      'reads a forwarded message',
      {
        attachments: [
          {
            from_url: 'https://x.slack.com/archives/C1/p1',
            is_share: true,
            text: 'flat',
            message_blocks: [{ message: { blocks: [section({ type: 'text', text: 'boom' })] } }],
          },
        ],
      },
      'boom',
    ],
    [
      'ignores the preview of a linked page',
      { text: 'boom', attachments: [{ from_url: 'https://docs.example', title: 'exec format error' }] },
      'boom',
    ],
  ])('%s', (_, message, expected) => {
    expect(toMessageText(SlackMessage.parse(message), BOT)).toBe(expected);
  });

  it('stops at blocks nested without end', () => {
    const loop: Record<string, unknown> = { type: 'section' };
    loop['blocks'] = [loop];
    expect(toMessageText(SlackMessage.parse({ text: 'boom', blocks: [loop] }), BOT)).toBe('boom');
  });
});
