import type { CardState } from '../card/card-state.ts';
import type { CardView } from '../card/card-view.ts';
import { renderCard } from '../card/render-card.ts';
import { sayNotice } from './notices.ts';
import type { Parts } from './parts.ts';
import { readCardView } from './read-card-view.ts';
import { replaceCard } from './replace-card.ts';
import type { Spot } from './spot.ts';

/**
 * Shows a card in place of the one that was clicked; when there is no such card, says so.
 * @param parts what listeners work with
 * @param spot where the card is
 * @param shown `state`: what to show; `vote`: of the person who clicked
 */
export async function showCard(
  parts: Parts,
  spot: Spot,
  shown: { readonly state: CardState; readonly vote?: CardView['vote'] },
): Promise<void> {
  const view = await readCardView(parts, shown.state, { vote: shown.vote });
  if (view === undefined) return void (await sayNotice(parts, spot, { kind: 'expired' }));
  await replaceCard(parts, spot, renderCard(view, parts.translators));
}
