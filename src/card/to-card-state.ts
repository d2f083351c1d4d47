import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Candidate } from '../match/verdict.ts';
import type { CardState } from './card-state.ts';

/** How a card will be shown. */
export interface CardSetting {
  readonly lang: string;
  readonly audience: CardState['audience'];
  /** Timestamp of the thread, if any. */
  readonly thread: string | undefined;
}

/** Characters of the matched line that a card carries. */
const MAX_LINE = 300;
/** Candidates to go on with when this one is wrong. */
const MOST_NEXT = 2;
/** Characters of it before the match. */
const LEAD = 100;

/**
 * The state of a fresh card for one candidate of a diagnosis.
 * @param diagnosis what was found
 * @param candidate one of its candidates
 * @param setting language, audience and thread
 */
export function toCardState(diagnosis: Diagnosis, candidate: Candidate, setting: CardSetting): CardState {
  const { candidates, consequences } = diagnosis.verdict;
  const isFirst = candidate === candidates[0];
  const others = [...candidates.map(({ entryId }) => entryId), ...consequences];
  const next = [...new Set(others)].filter((id) => id !== candidate.entryId).slice(0, MOST_NEXT);
  return {
    entryId: candidate.entryId,
    lang: setting.lang,
    step: 0,
    // Values were read off the first candidate's pattern and mean nothing to another.
    values: isFirst ? diagnosis.values : {},
    ...toExcerpt(candidate),
    also: isFirst ? consequences.slice(0, 5) : [],
    audience: setting.audience,
    thread: setting.thread ?? '',
    fingerprint: diagnosis.fingerprint,
    ...(next.length > 0 && { next }),
  };
}

function toExcerpt({ line, span }: Candidate): Pick<CardState, 'line' | 'span'> {
  const cut = Math.max(0, Math.min(span[0] - LEAD, line.length - MAX_LINE));
  const excerpt = line.slice(cut, cut + MAX_LINE);
  const end = Math.min(span[1] - cut, excerpt.length);
  return { line: excerpt, span: [Math.min(span[0] - cut, end), end] };
}
