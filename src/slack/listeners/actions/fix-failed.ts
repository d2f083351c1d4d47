import { toNextStep } from '../../../diagnosis/feedback.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';
import { castVote } from './cast-vote.ts';

/** "Didn't work": counts, and moves the card to the next step. */
export async function fixFailed(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const { answer, state } = click.view;
  await castVote(parts, click, { worked: false });
  const step = toNextStep(answer, state.step);
  const isLast = step === state.step;
  await showCard(parts, click.spot, { state: { ...state, step }, ...(isLast && { vote: 'failed' }) });
}
