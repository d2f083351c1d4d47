import type { Checkboxes, RadioButtons } from '@slack/types';
import { el } from '../dom/el.ts';
import { renderTextObject } from '../text/render-text-object.ts';
import { actOn } from './act-on.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';
import { toPageOption } from './to-page-option.ts';

/** Draws check boxes or radio buttons. */
export function renderChoices(
  element: Checkboxes | RadioButtons,
  place: ElementPlace,
  context: DrawContext,
): HTMLElement {
  const actionId = element.action_id ?? '';
  const isMany = element.type === 'checkboxes';
  const known = context.read(place.blockId, actionId);
  const initial =
    element.type === 'checkboxes'
      ? (element.initial_options ?? [])
      : [element.initial_option].flatMap((one) => one ?? []);
  const before = known
    ? (known.selected_options ?? [known.selected_option].flatMap((one) => one ?? []))
    : initial;
  const chosen = new Set(before.map((option) => option.value));
  const inputs = element.options.map((option) =>
    el('input', {
      type: isMany ? 'checkbox' : 'radio',
      name: `${place.blockId}/${actionId}`,
      value: option.value,
      checked: chosen.has(option.value),
      'data-action': `${actionId}/${option.value}`,
    }),
  );
  const toSelected = () => element.options.filter((_option, at) => inputs[at]?.checked).map(toPageOption);
  const keep = (): void => {
    const selected = toSelected();
    const value = isMany ? { selected_options: selected } : { selected_option: selected[0] ?? null };
    context.write(place.blockId, actionId, { type: element.type, ...value });
  };
  const group = el(
    'div',
    { id: place.domId, class: 'choices', role: isMany ? 'group' : 'radiogroup', 'aria-label': place.label },
    ...element.options.map((option, at) =>
      el(
        'label',
        'choice',
        inputs[at],
        el(
          'span',
          {},
          renderTextObject(option.text, context.names),
          option.description && el('span', 'hint', option.description.text),
        ),
      ),
    ),
  );
  keep();
  group.addEventListener('change', () => {
    keep();
    if (!place.dispatches) return;
    const selected = toSelected();
    const [first] = selected;
    const choice = isMany ? { selectedOptions: selected } : first && { selectedOption: first };
    void actOn(group, { blockId: place.blockId, actionId, ...choice }, { context, confirm: element.confirm });
  });
  return group;
}
