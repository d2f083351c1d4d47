import { toAnswer } from '../kb/to-answer.ts';
import type { Frequency } from '../store/store.ts';
import type { Parts } from './parts.ts';

/** An entry that comes up often in this workspace. */
export interface Frequent extends Frequency {
  readonly title: string;
  /** The later half of the time against the earlier; `new` when there was none in that. */
  readonly trend: 'new' | 'up' | 'down' | 'steady';
}

const DAY_MS = 24 * 60 * 60_000;

/** Days that are looked at. */
export const FREQUENT_DAYS = 30;

/** Entries read of the later half: more than a workspace sees. */
const PLENTY = 1_000;

/**
 * What came up most in the last 30 days; entries that are gone are left out.
 * @param parts store and knowledge base
 * @param options `lang` of the titles; `most`: how many
 */
export async function readFrequent(
  parts: Pick<Parts, 'store' | 'identity' | 'knowledgeBase' | 'now'>,
  options: { readonly lang: string; readonly most: number },
): Promise<readonly Frequent[]> {
  const { store, identity, knowledgeBase } = parts;
  const since = parts.now() - FREQUENT_DAYS * DAY_MS;
  const middle = parts.now() - (FREQUENT_DAYS / 2) * DAY_MS;
  const [all, later] = await Promise.all([
    store.topEntries(identity.team, since, options.most),
    store.topEntries(identity.team, middle, PLENTY),
  ]);
  const counts = new Map(later.map(({ entryId, count }) => [entryId, count]));
  return all.flatMap((one) => {
    const entry = knowledgeBase.find(one.entryId);
    if (entry === undefined) return [];
    const recent = counts.get(one.entryId) ?? 0;
    return [
      {
        ...one,
        title: toAnswer(entry, options.lang).title.text,
        trend: toTrend(one.count - recent, recent),
      },
    ];
  });
}

function toTrend(earlier: number, later: number): Frequent['trend'] {
  if (earlier === 0) return 'new';
  if (later === earlier) return 'steady';
  return later > earlier ? 'up' : 'down';
}
