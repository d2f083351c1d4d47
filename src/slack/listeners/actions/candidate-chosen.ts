import { rememberOccurrence } from '../../../diagnosis/remember.ts';
import type { Delivered } from '../../guarded.ts';
import { type Parts, toPlace } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';

/** "This one": the card of the candidate in place of the choice. */
export async function candidateChosen(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const { spot, view } = click;
  const { fingerprint } = view.state;
  const thread = spot.message ?? view.state.thread;
  // A choice from a search is no occurrence: nothing failed.
  if (fingerprint !== '') {
    const occurrence = { ...toPlace(parts, spot), entryId: view.answer.id, thread, fingerprint };
    await rememberOccurrence(parts, { ...occurrence, at: parts.now() });
  }
  await showCard(parts, spot, { state: view.state });
}
