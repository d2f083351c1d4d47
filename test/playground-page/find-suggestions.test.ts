import { describe, expect, it } from 'vitest';
import { applySuggestion, findSuggestions } from '../../src/playground/page/view/find-suggestions.ts';
import type { PageState, PageUser } from '../../src/playground/page-api.ts';

const user = (id: string, name: string, more: Partial<PageUser> = {}): PageUser => ({
  id,
  name,
  locale: 'en-US',
  isBot: false,
  outside: false,
  ...more,
});

const STATE: PageState = {
  revision: 1,
  as: 'U0ADA',
  team: 'Local',
  bot: 'U0BOT',
  connection: { online: true, sockets: 1 },
  users: [
    user('U0ADA', 'Ada'),
    user('U0MAX', 'Max', { outside: true }),
    user('U0BOT', 'whyfail', { isBot: true }),
  ],
  channels: [],
  commands: [{ command: '/whyfail', description: 'Explain an error', usageHint: '<error>' }],
  shortcuts: [],
  samples: [],
};

describe('playground/page/view/find-suggestions', () => {
  it.each<[string, string, string[]]>([
    ['a slash', '/', ['/whyfail ']],
    ['the beginning of a command', '/why', ['/whyfail ']],
    ['the beginning of another command', '/deploy', []],
    ['text after a command', '/whyfail ENOSPC', []],
    ['a slash within the text', 'see /wh', []],
    ['an at sign, the app first and oneself never', 'hey @', ['@whyfail ', '@max ']],
    ['the beginning of a name in any case', '@MA', ['@max ']],
    ['an address', 'ada@whyfail', []],
    ['plain text', 'why', []],
  ])('knows what fits %s', (_name, typed, expected) => {
    expect(findSuggestions(typed, STATE).map((one) => one.insert)).toEqual(expected);
  });

  it('says who is from outside', () => {
    expect(findSuggestions('@max', STATE)[0]?.hint).toBe('Outside');
  });

  it('puts the suggestion in place of the word before the caret alone', () => {
    expect(applySuggestion('ask @wh', { insert: '@whyfail ', label: '', hint: '' })).toBe('ask @whyfail ');
  });
});
