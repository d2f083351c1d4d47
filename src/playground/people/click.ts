import { type FoundElement, listElements } from '../block-tree.ts';
import type { Core } from '../core.ts';
import { findOption, toValue } from '../element-values.ts';
import type { ClickOptions, Outcome, TypedValues } from '../local-slack.ts';
import type { PageOption, PageValues } from '../page-api.ts';
import type { Json } from '../records.ts';
import { requireChannel, requireMessage, requirePerson, requireView, toUsageError } from './find.ts';
import { notifyApp } from './notify-app.ts';
import { toMessageClickPayload, toViewClickPayload } from './payloads.ts';
import { readTypedValues } from './typed-values.ts';

/** A click: by whom, on what. */
export interface Click {
  readonly user: string;
  readonly actionId: string;
  readonly options: ClickOptions;
}

/**
 * Clicks or chooses something in a message.
 * @param core the parts of the local Slack
 * @param click who and what
 * @param place `channel` and `ts` of the message
 */
export async function clickInMessage(
  core: Core,
  click: Click,
  place: { readonly channel: string; readonly ts: string },
): Promise<Outcome> {
  const { workspace } = core;
  const person = requirePerson(workspace, click.user);
  const channel = requireChannel(workspace, place.channel, { user: person.id });
  const message = requireMessage(channel, place.ts, { user: person.id });
  const found = findClicked(message.blocks, click);
  const values = withValue(message.values.get(person.id) ?? {}, found, click.options);
  message.values.set(person.id, values);
  const action = toAction(found, click.options);
  const payload = toMessageClickPayload(workspace, person, { channel, message, action });
  return sendClick(core, person.id, payload);
}

/**
 * Clicks or chooses something in a modal or on the Home tab.
 * @param core the parts of the local Slack
 * @param click who and what
 * @param place `view`: its id; `values`: what was typed so far
 */
export async function clickInView(
  core: Core,
  click: Click,
  place: { readonly view: string; readonly values: TypedValues },
): Promise<Outcome> {
  const { workspace } = core;
  const person = requirePerson(workspace, click.user);
  const view = requireView(workspace, place.view, { user: person.id });
  const found = findClicked(view.blocks, click);
  view.values = withValue(readTypedValues(workspace, view, place.values), found, click.options);
  const payload = toViewClickPayload(workspace, person, { view, action: toAction(found, click.options) });
  return sendClick(core, person.id, payload);
}

async function sendClick(core: Core, user: string, payload: Json): Promise<Outcome> {
  core.workspace.changed();
  const { outcome } = await notifyApp(core, 'interactive', payload);
  if (!outcome.ok) {
    const { app, toast } = core.workspace;
    toast(user, 'error', `${app.name} didn't respond to your click (${outcome.error})`);
  }
  return outcome;
}

function findClicked(blocks: readonly Json[], click: Click): FoundElement {
  const { blockId, value } = click.options;
  const all = listElements(blocks);
  const candidates = all
    .filter((one) => one.actionId === click.actionId)
    .filter((one) => blockId === undefined || one.blockId === blockId);
  const found = candidates.find((one) => value === undefined || accepts(one.element, value));
  if (found) return found;
  const offered = all.map((one) => one.actionId).join(', ') || 'nothing';
  throw toUsageError(click.actionId, 'there is no such element to click', `Click one of: ${offered}`);
}

/** A button has its value; an input takes any. */
function accepts(element: Json, value: string): boolean {
  if (element['type'] === 'feedback_buttons') return findFeedback(element, value) !== undefined;
  return toValue(element) !== undefined || element['value'] === value;
}

function findFeedback(element: Json, value: string | undefined): Json | undefined {
  const buttons = [element['positive_button'], element['negative_button']] as readonly (Json | undefined)[];
  return buttons.find((button) => button?.['value'] === value);
}

function toAction(found: FoundElement, options: ClickOptions): Json {
  const { element, actionId, blockId } = found;
  const type = String(element['type']);
  const base = { type, action_id: actionId, block_id: blockId };
  if (type === 'feedback_buttons') return { ...base, ...pick(findFeedback(element, options.value) ?? {}) };
  if (type === 'overflow') {
    const option = findOption(element, toOptionValue(options.selectedOption));
    if (!option) throw toUsageError(actionId, 'this menu has no such option', 'Choose one of its options');
    return { ...base, selected_option: option };
  }
  const state = toState(element, options);
  return state ? { ...base, ...state } : { ...base, ...pick(element) };
}

/** What Slack repeats of a button. */
function pick(button: Json): Json {
  return Object.fromEntries(
    ['text', 'value', 'style', 'url', 'icon'].flatMap((key) => (key in button ? [[key, button[key]]] : [])),
  );
}

function withValue(values: PageValues, found: FoundElement, options: ClickOptions): PageValues {
  const state = toState(found.element, options);
  if (!state) return values;
  return { ...values, [found.blockId]: { ...values[found.blockId], [found.actionId]: state } };
}

function toState(element: Json, options: ClickOptions): ReturnType<typeof toValue> {
  const state = toValue(element, {
    value: options.value,
    option: toOptionValue(options.selectedOption),
    options: options.selectedOptions?.map((option) => toOptionValue(option) ?? ''),
  });
  const wanted = options.selectedOptions?.length ?? 0;
  const isMissing = state?.selected_option === null || (state?.selected_options?.length ?? wanted) < wanted;
  if (!isMissing) return state;
  throw toUsageError(String(element['action_id']), 'it has no such option', 'Choose one of its options');
}

function toOptionValue(option: string | PageOption | undefined): string | undefined {
  return typeof option === 'string' ? option : option?.value;
}
