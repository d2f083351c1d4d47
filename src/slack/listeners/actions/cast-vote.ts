import { recordVote } from '../../../diagnosis/feedback.ts';
import { type Parts, toPlace } from '../../parts.ts';
import type { CardClick } from '../../read-click.ts';

/**
 * Counts what somebody says of the step on the card they clicked.
 * @param parts the store
 * @param click who, where, and which step
 * @param options `worked`: what they say
 */
export async function castVote(
  parts: Parts,
  click: CardClick,
  options: { readonly worked: boolean },
): Promise<void> {
  const { spot, view } = click;
  if (spot.user === undefined) return;
  await recordVote(parts, {
    ...toPlace(parts, spot),
    entryId: view.answer.id,
    thread: view.state.thread || (spot.thread ?? spot.message ?? ''),
    user: spot.user,
    step: view.state.step,
    worked: options.worked,
    at: parts.now(),
  });
}
