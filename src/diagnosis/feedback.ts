import type { Answer } from '../kb/answer.ts';
import type { Logger } from '../log/logger.ts';
import type { Outcome, Store, Tally } from '../store/store.ts';

/** What feedback needs. */
export interface FeedbackParts {
  readonly store: Pick<Store, 'recordOutcome' | 'tally'>;
  readonly log: Pick<Logger, 'warn'>;
}

const NO_VOTES: Tally = { worked: 0, total: 0 };

/**
 * Counts a person's vote; false when the store is down.
 * @param parts the store
 * @param outcome who says what of which step
 */
export async function recordVote(parts: FeedbackParts, outcome: Outcome): Promise<boolean> {
  try {
    await parts.store.recordOutcome(outcome);
    return true;
  } catch (error) {
    parts.log.warn('a vote cannot be counted', { error });
    return false;
  }
}

/**
 * How often a step worked in this team; none while the store is down.
 * @param parts the store
 * @param team key of the workspace
 * @param step which step of which entry
 */
export async function readTally(
  parts: FeedbackParts,
  team: string,
  step: { readonly entryId: string; readonly step: number },
): Promise<Tally> {
  try {
    return await parts.store.tally(team, step.entryId, step.step);
  } catch (error) {
    parts.log.warn('votes cannot be read', { error });
    return NO_VOTES;
  }
}

/**
 * The step to try after one that did not work; the last one again when there is no other.
 * @param answer the ladder
 * @param step rung that failed, from 0
 */
export function toNextStep(answer: Pick<Answer, 'steps'>, step: number): number {
  return Math.max(0, Math.min(step + 1, answer.steps.length - 1));
}
