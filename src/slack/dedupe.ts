import type { Parts } from './parts.ts';

type Memory = Pick<Parts, 'store' | 'identity' | 'log' | 'counters' | 'now'>;

/**
 * Does the work once per key, however often and to however many instances Slack delivers the event.
 * The key is marked as done after the work, not before: a delivery that died must not swallow its retry.
 * @param memory where keys are remembered
 * @param key channel and timestamp of the message
 * @param options `work`: the handling; `withoutStore`: whether to work when the store is down, at the risk of an answer twice
 */
export async function once(
  memory: Memory,
  key: string,
  options: { readonly work: () => Promise<void>; readonly withoutStore: boolean },
): Promise<void> {
  const { store, identity, now } = memory;
  const state = await attempt(memory, () => store.beginEvent(identity.team, key, now()));
  memory.counters.count('whyfail_events_total', { state: state ?? 'unknown' });
  if (state === undefined ? !options.withoutStore : state !== 'new') return;
  try {
    await options.work();
  } catch (thrown) {
    await attempt(memory, () => store.dropEvent(identity.team, key));
    throw thrown;
  }
  await attempt(memory, () => store.finishEvent(identity.team, key, now()));
}

async function attempt<T>(memory: Memory, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    memory.log.warn('events cannot be remembered', { error });
    memory.counters.count('whyfail_errors_total', { where: 'store' });
    return undefined;
  }
}
