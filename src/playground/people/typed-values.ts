import { listElements } from '../block-tree.ts';
import { isEmptyValue, toStateValues, toValue } from '../element-values.ts';
import { toFileJson } from '../file-json.ts';
import type { TypedValues } from '../local-slack.ts';
import type { PageValue, PageValues } from '../page-api.ts';
import type { Json, View } from '../records.ts';
import type { Workspace } from '../workspace.ts';
import { toUsageError } from './find.ts';

/**
 * The state of a view after somebody typed into it.
 * @param workspace for uploaded files
 * @param view an open one
 * @param typed by block id and action id; what is absent stays as it was
 */
export function readTypedValues(workspace: Workspace, view: View, typed: TypedValues): PageValues {
  const elements = listElements(view.blocks);
  const values: Record<string, Record<string, PageValue>> = {};
  for (const [blockId, actions] of Object.entries(typed)) {
    for (const [actionId, given] of Object.entries(actions)) {
      const found = elements.find((one) => one.blockId === blockId && one.actionId === actionId);
      const value = found && toTypedValue(workspace, found.element, given);
      if (!value)
        throw toUsageError(`${blockId}: ${actionId}`, 'the view has no such input', `Use ${listNames(view)}`);
      values[blockId] = { ...values[blockId], [actionId]: value };
    }
  }
  const known = toStateValues(view.blocks, view.values);
  const blockIds = [...new Set([...Object.keys(known), ...Object.keys(values)])];
  return Object.fromEntries(blockIds.map((id) => [id, { ...known[id], ...values[id] }]));
}

/**
 * What a client refuses to submit, by block id: required inputs left empty, texts too short or too long.
 * @param view its blocks
 * @param values its state
 */
export function checkValues(view: View, values: PageValues): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { element, block, blockId, actionId } of listElements(view.blocks)) {
    const value = values[blockId]?.[actionId];
    if (block['type'] !== 'input' || !value) continue;
    const problem = checkValue(element, value, block['optional'] === true);
    if (problem) errors[blockId] = problem;
  }
  return errors;
}

function checkValue(element: Json, value: PageValue, isOptional: boolean): string | undefined {
  if (isEmptyValue(value)) return isOptional ? undefined : 'Please fill in this field.';
  const length = value.value?.length;
  const least = Number(element['min_length'] ?? 0);
  const most = Number(element['max_length'] ?? 3000);
  if (length === undefined || (length >= least && length <= most)) return undefined;
  return length < least ? `At least ${least} characters.` : `At most ${most} characters.`;
}

function toTypedValue(workspace: Workspace, element: Json, given: Partial<PageValue>): PageValue | undefined {
  const files = (given.files ?? []).map(({ id }) => {
    const file = workspace.files.get(id);
    if (!file) throw toUsageError(id, 'no file has this id', 'Upload it first');
    file.isGivenToApp = true;
    return toFileJson(workspace, file);
  });
  return toValue(element, {
    value: given.value ?? undefined,
    option: given.selected_option?.value,
    options: given.selected_options?.map((option) => option.value),
    files,
  });
}

function listNames(view: View): string {
  const inputs = listElements(view.blocks).filter((one) => toValue(one.element));
  return inputs.map((one) => `${one.blockId}: ${one.actionId}`).join(', ') || 'another view';
}
