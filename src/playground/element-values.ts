import { isJson, listElements } from './block-tree.ts';
import type { PageOption, PageValue, PageValues } from './page-api.ts';
import type { Json } from './records.ts';

const TEXT_INPUTS: readonly string[] = [
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
];
const ONE_OPTION: readonly string[] = ['static_select', 'external_select', 'radio_buttons'];
const MANY_OPTIONS: readonly string[] = ['checkboxes', 'multi_static_select', 'multi_external_select'];

/** What a person does to an element: picks options, types a text, attaches files. */
export interface Input {
  readonly value?: string | undefined;
  /** The `value` of the option. */
  readonly option?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly files?: readonly Json[] | undefined;
}

/**
 * The state of an element as Slack reports it, or nothing for elements without state, such as buttons.
 * @param element an element of Block Kit
 * @param input what was done to it; without it, what it starts with
 */
export function toValue(element: Json, input?: Input): PageValue | undefined {
  const type = String(element['type']);
  if (TEXT_INPUTS.includes(type)) {
    const start = typeof element['initial_value'] === 'string' ? element['initial_value'] : null;
    return { type, value: input ? input.value || null : start };
  }
  if (ONE_OPTION.includes(type)) {
    const start = isJson(element['initial_option']) ? element['initial_option']['value'] : undefined;
    return { type, selected_option: findOption(element, input ? input.option : start) ?? null };
  }
  if (MANY_OPTIONS.includes(type)) {
    const initial: readonly unknown[] = Array.isArray(element['initial_options'])
      ? element['initial_options']
      : [];
    const wanted = input ? (input.options ?? []) : initial.filter(isJson).map((option) => option['value']);
    const selected_options = wanted.flatMap((value) => findOption(element, value) ?? []);
    return { type, selected_options };
  }
  if (type === 'file_input') return { type, files: (input?.files ?? []) as PageValue['files'] & object };
  return undefined;
}

/**
 * The option of a select, overflow, radio or checkbox group with this value.
 * @param element an element with `options` or `option_groups`
 * @param value the option's value
 */
export function findOption(element: Json, value: unknown): PageOption | undefined {
  const groups: readonly unknown[] = Array.isArray(element['option_groups']) ? element['option_groups'] : [];
  const lists = [element, ...groups.filter(isJson)].map((holder) => holder['options']);
  const options = lists.flatMap((list) => (Array.isArray(list) ? list.filter(isOption) : []));
  return options.find((option) => option.value === value);
}

/**
 * `state.values` of some blocks.
 * @param blocks with ids
 * @param known values so far, which win over what the elements start with
 */
export function toStateValues(blocks: readonly Json[], known: PageValues = {}): PageValues {
  const values: Record<string, Record<string, PageValue>> = {};
  for (const { element, blockId, actionId } of listElements(blocks)) {
    const before = known[blockId]?.[actionId];
    const value = before?.type === element['type'] ? before : toValue(element);
    if (value) values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}

/**
 * True when an element holds nothing that a required input would accept.
 * @param value the element's state
 */
export function isEmptyValue(value: PageValue): boolean {
  return !value.value && !value.selected_option && !value.selected_options?.length && !value.files?.length;
}

function isOption(value: unknown): value is PageOption {
  return isJson(value) && typeof value['value'] === 'string' && isJson(value['text']);
}
