import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../src/playground/start-slack.ts';
import { once } from '../../src/slack/dedupe.ts';
import type { Parts } from '../../src/slack/parts.ts';
import { createParts } from './create-parts.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

async function createLocalParts(): Promise<Parts> {
  const slack = await startSlack();
  atEnd(() => slack.close());
  return createParts(slack);
}

describe('slack/dedupe', () => {
  it('works once per key, at the same time and later', async () => {
    const parts = await createLocalParts();
    const done: string[] = [];
    const work = (): Promise<void> => Promise.resolve(void done.push('work'));
    const deliver = (key: string): Promise<void> => once(parts, key, { work, withoutStore: true });
    await Promise.all([deliver('C1:1'), deliver('C1:1')]);
    await deliver('C1:1');
    await deliver('C1:2');
    expect(done).toHaveLength(2);
  });

  it('leaves work that failed to the next delivery', async () => {
    const parts = await createLocalParts();
    const boom = once(parts, 'C1:1', { work: () => Promise.reject(new Error('boom')), withoutStore: true });
    await expect(boom).rejects.toThrow('boom');
    const done: string[] = [];
    await once(parts, 'C1:1', { work: async () => void done.push('work'), withoutStore: true });
    expect(done).toEqual(['work']);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('works without a store: %s', async (withoutStore, times) => {
    const parts = await createLocalParts();
    await parts.store.close();
    const done: string[] = [];
    await once(parts, 'C1:1', { work: async () => void done.push('work'), withoutStore });
    expect(done).toHaveLength(times);
  });
});
