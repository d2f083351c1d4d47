import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';
import { castVote } from './cast-vote.ts';

/** "It worked": counts, and says thanks on the card itself. */
export async function fixWorked(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  await castVote(parts, click, { worked: true });
  await showCard(parts, click.spot, { state: click.view.state, vote: 'worked' });
}
