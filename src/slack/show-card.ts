import type { CardState } from '../card/card-state.ts';
import type { CardView } from '../card/card-view.ts';
import { renderCard } from '../card/render-card.ts';
import { renderCardModal } from '../card/render-card-modal.ts';
import { call } from './call.ts';
import { sayNotice } from './notices.ts';
import type { Parts } from './parts.ts';
import { readCardView } from './read-card-view.ts';
import { readMemory } from './read-memory.ts';
import { replaceCard } from './replace-card.ts';
import { encodeSpot, type Spot } from './spot.ts';

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
  const memory = await readMemory(parts, spot, { state: shown.state, message: spot.message });
  const view = await readCardView(parts, shown.state, { ...memory, vote: shown.vote });
  if (view === undefined) return void (await sayNotice(parts, spot, { kind: 'expired' }));
  if (spot.modal !== undefined) return updateModal(parts, spot, view);
  await replaceCard(parts, spot, renderCard(view, parts.translators));
}

/** Somebody who has closed the modal meanwhile wants nothing of it any more. */
async function updateModal(parts: Parts, spot: Spot, card: CardView): Promise<void> {
  const modal = renderCardModal(card, parts.translators, { metadata: encodeSpot(spot) });
  const updated = await call(() => parts.client.views.update({ view_id: spot.modal ?? '', view: modal }));
  if (!updated.ok) parts.log.warn('a modal cannot be updated', { error: updated.error });
}
