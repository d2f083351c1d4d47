import { describe, expect, it } from 'vitest';
import { chooseLanguage, type LanguageClues } from '../../src/diagnosis/choose-language.ts';
import { openStore } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';

const place = { team: 'T1', channel: 'C1' };

async function choose(
  store: Store,
  clues: Partial<LanguageClues>,
  fallback = 'en',
): Promise<[string, string[]]> {
  const warned: string[] = [];
  const parts = {
    store,
    languages: ['en', 'zh'],
    fallback,
    log: { warn: (msg: string) => void warned.push(msg) },
  };
  return [await chooseLanguage(parts, { place, ...clues }), warned];
}

describe('diagnosis/choose-language', () => {
  it('takes the person, then the channel, then the paste, then the configuration', async () => {
    const store = await openStore(':memory:');
    expect(await choose(store, { user: 'U1' }, 'zh')).toEqual(['zh', []]);
    expect(await choose(store, { user: 'U1', paste: 'zh' })).toEqual(['zh', []]);
    await store.setChannelLanguage(place, 'en');
    expect(await choose(store, { user: 'U1', paste: 'zh' })).toEqual(['en', []]);
    await store.setUserLanguage('T1', 'U1', 'zh');
    expect(await choose(store, { user: 'U1' })).toEqual(['zh', []]);
    expect(await choose(store, { user: 'U2' })).toEqual(['en', []]);
    expect(await choose(store, {})).toEqual(['en', []]);
  });

  it('passes over a language that there is not', async () => {
    const store = await openStore(':memory:');
    await store.setUserLanguage('T1', 'U1', 'fr');
    expect(await choose(store, { user: 'U1', paste: 'zh' })).toEqual(['zh', []]);
  });

  it.each([
    ['zh-tw', 'zh'],
    ['fr', 'en'],
  ])('finds a language that there is when %s is configured', async (fallback, expected) => {
    const store = await openStore(':memory:');
    expect(await choose(store, {}, fallback)).toEqual([expected, []]);
  });

  it('does not take an English log for an English reader', async () => {
    const store = await openStore(':memory:');
    expect(await choose(store, { user: 'U1', paste: 'en' }, 'zh')).toEqual(['zh', []]);
  });

  it('goes on without what a broken store remembers, and says so', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const [lang, warned] = await choose(store, { user: 'U1', paste: 'zh' });
    expect(lang).toBe('zh');
    expect(warned).toHaveLength(2);
  });
});
