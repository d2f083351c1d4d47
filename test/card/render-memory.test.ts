import { describe, expect, it } from 'vitest';
import { renderMemory } from '../../src/card/parts/render-memory.ts';
import { TRANSLATORS, viewOf } from './answers.ts';

const SINCE = Date.UTC(2026, 5, 1, 10, 42);

function shown(view: Parameters<typeof viewOf>[1], lang = 'en'): string {
  const [block] = renderMemory(viewOf({ lang }, view), TRANSLATORS.for(lang));
  const [element] = block?.elements ?? [];
  return element?.type === 'mrkdwn' ? element.text : '';
}

describe('card/parts/render-memory', () => {
  it.each<[string, Parameters<typeof viewOf>[1], string]>([
    ['nothing', {}, ''],
    ['a single error', { storm: { count: 1, since: SINCE } }, ''],
    [
      'a storm',
      { storm: { count: 20, since: SINCE } },
      'Seen 20 times in this channel since <!date^1780310520^{time}|10:42 UTC>',
    ],
    ['a time without a link', { lastSeen: { at: SINCE } }, 'Last seen here Jun 1, 2026'],
    [
      'a link',
      { lastSeen: { at: SINCE, link: 'https://x.slack.com/archives/C1/p1' } },
      'Last seen here <https://x.slack.com/archives/C1/p1|Jun 1, 2026>',
    ],
    [
      'what worked',
      { lastSeen: { at: SINCE, worked: 0 } },
      'Last seen here Jun 1, 2026 · The first fix worked',
    ],
    [
      'a fallback that worked',
      { lastSeen: { at: SINCE, worked: 2 } },
      'Last seen here Jun 1, 2026 · Fallback 2 worked',
    ],
    [
      'an address that would break out',
      { lastSeen: { at: SINCE, link: 'https://x|y> <!channel>' } },
      'Last seen here Jun 1, 2026',
    ],
  ])('says of %s', (_, view, text) => {
    expect(shown(view)).toBe(text);
  });

  it('says it in Chinese', () => {
    const text = shown({ storm: { count: 2, since: SINCE }, lastSeen: { at: SINCE, worked: 1 } }, 'zh');
    expect(text).toContain('在本频道出现 2 次');
    expect(text).toContain('上次在这里出现：2026年6月1日 · 备选方案 1 有效');
  });
});
