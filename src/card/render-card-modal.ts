import type { Translators } from '../i18n/translator.ts';
import type { CardView } from './card-view.ts';
import { clampView } from './clamp-view.ts';
import { MODALS } from './ids.ts';
import type { Modal } from './modal.ts';
import { toPlainText } from './parts/button.ts';
import { renderCard } from './render-card.ts';

/**
 * A card in a modal, for whoever opened it alone: nothing in it can be shared.
 * @param view what to show
 * @param translators all languages of the interface
 * @param options `metadata`: comes back as it is; at most 3000 characters
 */
export function renderCardModal(
  view: CardView,
  translators: Translators,
  options: { readonly metadata: string },
): Modal {
  const { t } = translators.for(view.state.lang);
  const own: CardView = { ...view, state: { ...view.state, audience: 'shared' } };
  return clampView({
    type: 'modal',
    callback_id: MODALS.card,
    private_metadata: options.metadata,
    title: toPlainText(t('modal.title')),
    close: toPlainText(t('modal.close')),
    blocks: renderCard(own, translators).blocks,
  });
}
