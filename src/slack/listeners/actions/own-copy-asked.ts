import { renderCard } from '../../../card/render-card.ts';
import { renderCardModal } from '../../../card/render-card-modal.ts';
import { postToOne } from '../../deliver.ts';
import type { Delivered } from '../../guarded.ts';
import { sayNotice } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { readCardView } from '../../read-card-view.ts';
import { type CardClick, readClick } from '../../read-click.ts';
import { encodeSpot } from '../../spot.ts';

/** "Only for me" in a modal: the card in another language on top of it; the card that everybody sees stays as it is. */
export async function ownCopyAsked(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const modal = renderCardModal(click.view, parts.translators, { metadata: encodeSpot(click.spot) });
  await openModal(parts, click.spot, { modal, opener: click });
}

/**
 * "Only for me" in the menu of a card: a copy of it in the other language, for the person who chose it.
 * @param parts what listeners work with
 * @param click on the menu
 */
export async function sendOwnCopy(parts: Parts, { spot, view }: CardClick): Promise<void> {
  const lang = parts.translators.languages.find((code) => code !== view.state.lang) ?? view.state.lang;
  // In a direct conversation there is nobody to share it with.
  const audience = spot.isDirect ? 'shared' : 'private';
  const own = await readCardView(parts, { ...view.state, lang, audience });
  if (own === undefined) return void (await sayNotice(parts, spot, { kind: 'expired' }));
  await postToOne(parts, spot, renderCard(own, parts.translators));
}
