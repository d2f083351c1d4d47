import type { InputBlock } from '@slack/types';
import type { Translators } from '../i18n/translator.ts';
import type { CardView } from './card-view.ts';
import { clampView } from './clamp-view.ts';
import { encodeMetadata } from './encode-metadata.ts';
import { openPlaceholders } from './fill-placeholders.ts';
import { ACTIONS, BLOCKS, MODALS } from './ids.ts';
import type { Modal } from './modal.ts';
import { toPlainText } from './parts/button.ts';

const MOST_INPUTS = 20;
const LONGEST_VALUE = 200;

/**
 * Asks for the values that the paste did not give; those that are known stand after them and can be corrected.
 * @param view what the card shows
 * @param translators all languages of the interface
 * @param options `reply`: where the card is, opaque, at most 900 characters; comes back through `decodeMetadata`
 */
export function renderFillModal(
  view: CardView,
  translators: Translators,
  options: { readonly reply: string },
): Modal {
  const { t } = translators.for(view.state.lang);
  const open = openPlaceholders(view.answer, view.state.values);
  const known = view.answer.placeholders.filter((name) => !open.includes(name));
  const names = [...new Set([...open, ...known])].slice(0, MOST_INPUTS);
  return clampView({
    type: 'modal',
    callback_id: MODALS.fill,
    private_metadata: encodeMetadata({ state: view.state, reply: options.reply }),
    title: toPlainText(t('action.fill')),
    submit: toPlainText(t('fill.submit')),
    close: toPlainText(t('modal.close')),
    blocks: [
      { type: 'context', elements: [toPlainText(t('fill.hint'))] },
      ...names.map((name) => toInput(name, open.includes(name) ? '' : (view.state.values[name] ?? ''))),
    ],
  });
}

function toInput(name: string, value: string): InputBlock {
  return {
    type: 'input',
    block_id: BLOCKS.placeholder + name,
    optional: true,
    label: toPlainText(name),
    element: {
      type: 'plain_text_input',
      action_id: ACTIONS.input,
      max_length: LONGEST_VALUE,
      ...(value !== '' && { initial_value: value }),
    },
  };
}
