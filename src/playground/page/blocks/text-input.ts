import type { PlainTextInput } from '@slack/types';
import { el } from '../dom/el.ts';
import { actOn } from './act-on.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';

/** Draws a text field of one line or many. */
export function renderTextInput(
  element: PlainTextInput,
  place: ElementPlace,
  context: DrawContext,
): HTMLElement {
  const actionId = element.action_id ?? '';
  const known = context.read(place.blockId, actionId);
  const attributes = {
    id: place.domId,
    class: 'field',
    'data-action': actionId,
    'aria-label': place.domId ? undefined : place.label,
    placeholder: element.placeholder?.text,
    minlength: element.min_length,
    maxlength: element.max_length ?? 3000,
    autofocus: element.focus_on_load === true,
    spellcheck: 'false',
  };
  const input = element.multiline
    ? el('textarea', { ...attributes, rows: 6 })
    : el('input', { ...attributes, type: 'text' });
  input.value = known ? (known.value ?? '') : (element.initial_value ?? '');
  const keep = (): void =>
    context.write(place.blockId, actionId, { type: 'plain_text_input', value: input.value || null });
  keep();
  input.addEventListener('input', keep);
  if (place.dispatches) dispatchOn(input, element, { place, context });
  return input;
}

function dispatchOn(
  input: HTMLInputElement | HTMLTextAreaElement,
  element: PlainTextInput,
  { place, context }: { readonly place: ElementPlace; readonly context: DrawContext },
): void {
  const send = (): void => {
    const click = { blockId: place.blockId, actionId: element.action_id ?? '', value: input.value };
    void actOn(input, click, { context, confirm: undefined });
  };
  const moments = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  if (moments.includes('on_character_entered')) input.addEventListener('input', send);
  if (!moments.includes('on_enter_pressed')) return;
  input.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  });
}
