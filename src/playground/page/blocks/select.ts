import type { PlainTextOption, StaticSelect } from '@slack/types';
import { el } from '../dom/el.ts';
import { withEmoji } from '../text/emoji.ts';
import { actOn } from './act-on.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';
import { toPageOption } from './to-page-option.ts';

/** Draws a drop-down list. */
export function renderSelect(element: StaticSelect, place: ElementPlace, context: DrawContext): HTMLElement {
  const actionId = element.action_id ?? '';
  const groups = element.option_groups ?? [];
  const options = element.options ?? groups.flatMap((group) => group.options);
  const known = context.read(place.blockId, actionId);
  const chosen = known ? known.selected_option?.value : element.initial_option?.value;
  const toOption = (option: PlainTextOption): HTMLOptionElement =>
    el('option', { value: option.value, selected: option.value === chosen }, withEmoji(option.text.text));
  const select = el(
    'select',
    {
      id: place.domId,
      class: 'select',
      'data-action': actionId,
      'aria-label': place.domId ? undefined : (place.label ?? element.placeholder?.text),
    },
    el(
      'option',
      { value: '', disabled: place.dispatches, selected: chosen === undefined },
      element.placeholder?.text ?? 'Choose',
    ),
    ...(element.options ?? []).map(toOption),
    ...groups.map((group) => el('optgroup', { label: group.label.text }, ...group.options.map(toOption))),
  );
  const keep = (value: string | undefined): void => {
    const option = options.find((one) => one.value === value);
    context.write(place.blockId, actionId, {
      type: 'static_select',
      selected_option: option ? toPageOption(option) : null,
    });
  };
  keep(chosen);
  select.addEventListener('change', async () => {
    const option = options.find((one) => one.value === select.value);
    keep(select.value);
    if (!place.dispatches || !option) return;
    const click = { blockId: place.blockId, actionId, selectedOption: toPageOption(option) };
    const sent = await actOn(select, click, { context, confirm: element.confirm });
    if (!sent) select.value = chosen ?? '';
  });
  return el('span', 'select-frame', select);
}
