import type { AnswerStep } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';

/** The rung of the ladder that a card shows. */
export interface CurrentStep {
  readonly step: AnswerStep;
  readonly index: number;
  readonly isLast: boolean;
}

const NOTHING: AnswerStep = { code: [], destructive: false };

/**
 * The step of a view; the last one when the entry has lost steps since the card was posted.
 * @param view what the card shows
 */
export function toCurrentStep(view: CardView): CurrentStep {
  const last = view.answer.steps.length - 1;
  const index = Math.max(0, Math.min(view.state.step, last));
  return { step: view.answer.steps[index] ?? NOTHING, index, isLast: index >= last };
}
