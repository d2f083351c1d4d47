import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeMute } from '../../src/diagnosis/mute.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { openStore } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';
import { toEntry } from '../support/entry.ts';

const place = { team: 'T1', channel: 'C1' };
const change = { entryId: 'net/dns', user: 'U1', at: 7 };
const knowledgeBase: Pick<KnowledgeBase, 'find'> = {
  find: (id) => (id === 'net/dns' ? toEntry(id, {}) : undefined),
};
let store: Store;

beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

describe('diagnosis/mute', () => {
  it('mutes an entry with who and when, and unmutes it', async () => {
    const parts = { store, knowledgeBase };
    expect(await changeMute(parts, place, { ...change, muted: true })).toBe('muted');
    expect(await store.mutedBy(place, 'net/dns')).toEqual({ entryId: 'net/dns', user: 'U1', at: 7 });
    expect(await changeMute(parts, place, { ...change, muted: false })).toBe('unmuted');
    expect(await store.mutedBy(place, 'net/dns')).toBeUndefined();
  });

  it('says that there is no such entry, and that one was not muted', async () => {
    const parts = { store, knowledgeBase };
    expect(await changeMute(parts, place, { ...change, entryId: 'no/such', muted: true })).toBe('unknown');
    expect(await changeMute(parts, place, { ...change, muted: false })).toBe('unknown');
    expect(await store.mutedEntries(place)).toEqual([]);
  });

  it('unmutes an entry that is no longer known', async () => {
    await store.muteEntry(place, 'old/gone', 'U1', 7);
    const parts = { store, knowledgeBase };
    expect(await changeMute(parts, place, { ...change, entryId: 'old/gone', muted: false })).toBe('unmuted');
  });
});
