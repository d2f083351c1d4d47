import { isJson } from '../block-tree.ts';
import type { Core } from '../core.ts';
import type { Outcome, Submission, TypedValues } from '../local-slack.ts';
import type { Json, Person, View } from '../records.ts';
import { closeModals, closeTopModal, MAX_STACK, pushModal, replaceView } from '../views.ts';
import { isRefusal } from '../web-api/refusal.ts';
import { toViewContent } from '../web-api/views.ts';
import { requirePerson, requireView, toUsageError } from './find.ts';
import { notifyApp } from './notify-app.ts';
import { toViewPayload } from './payloads.ts';
import { checkValues, readTypedValues } from './typed-values.ts';

const DONE: Submission = { ok: true, errors: {} };

/**
 * Submits a modal and does what the acknowledgement says: close, show errors, update, push, clear.
 * @param core the parts of the local Slack
 * @param user id of the person
 * @param options id of the `view` and the `values` typed
 */
export async function submitView(
  core: Core,
  user: string,
  options: { readonly view: string; readonly values: TypedValues },
): Promise<Submission> {
  const { workspace } = core;
  const person = requirePerson(workspace, user);
  const view = requireView(workspace, options.view, { user });
  if (view.kind === 'home')
    throw toUsageError(view.id, 'a Home tab cannot be submitted', 'Click something on it');
  view.values = readTypedValues(workspace, view, options.values);
  view.errors = checkValues(view, view.values);
  workspace.changed();
  if (Object.keys(view.errors).length > 0) return { ok: false, errors: view.errors };
  const answer = await notifyApp(
    core,
    'interactive',
    toViewPayload(workspace, person, { view, type: 'view_submission' }),
  );
  if (!answer.outcome.ok) return complain(core, user, answer.outcome.error);
  return obey(core, view, 'body' in answer ? answer.body : undefined);
}

/**
 * Closes the topmost modal; the app hears of it if it asked to.
 * @param core the parts of the local Slack
 * @param user id of the person
 * @param options id of the `view`
 */
export async function closeView(
  core: Core,
  user: string,
  options: { readonly view: string },
): Promise<Outcome> {
  const { workspace } = core;
  const person = requirePerson(workspace, user);
  const view = requireView(workspace, options.view, { user });
  const isCleared = view.content['clear_on_close'] === true;
  const closed = isCleared ? (workspace.modals.get(user) ?? []) : [view];
  const payloads = closed.flatMap((one) => toClosedPayload(core, person, { view: one, isCleared }));
  if (isCleared) closeModals(workspace, user);
  else closeTopModal(workspace, user);
  const answers = await Promise.all(payloads.map((payload) => notifyApp(core, 'interactive', payload)));
  return answers.find((answer) => !answer.outcome.ok)?.outcome ?? { ok: true };
}

function toClosedPayload(
  { workspace }: Core,
  person: Person,
  options: { readonly view: View; readonly isCleared: boolean },
): readonly Json[] {
  if (options.view.content['notify_on_close'] !== true) return [];
  return [toViewPayload(workspace, person, { ...options, type: 'view_closed' })];
}

function obey(core: Core, view: View, body: unknown): Submission {
  const { workspace } = core;
  const action = isJson(body) ? body['response_action'] : undefined;
  if (!isJson(body) || action === undefined) {
    closeTopModal(workspace, view.user);
    return DONE;
  }
  if (action === 'clear') {
    closeModals(workspace, view.user);
    return DONE;
  }
  if (action === 'errors') return showErrors(core, view, body['errors']);
  if (action === 'update' || action === 'push')
    return showView(core, view, { action, content: body['view'] });
  return complain(core, view.user, `unknown response_action ${String(action)}`);
}

function showErrors(core: Core, view: View, errors: unknown): Submission {
  const inputs = view.blocks.filter((block) => block['type'] === 'input').map((block) => block['block_id']);
  const entries = isJson(errors) ? Object.entries(errors) : [];
  const unknown = entries.filter(([blockId, text]) => !inputs.includes(blockId) || typeof text !== 'string');
  if (entries.length === 0 || unknown.length > 0) {
    return complain(
      core,
      view.user,
      `errors for no input: ${unknown.map(([blockId]) => blockId).join(', ')}`,
    );
  }
  view.errors = Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
  core.workspace.changed();
  return { ok: false, errors: view.errors };
}

function showView(
  core: Core,
  view: View,
  options: { readonly action: 'update' | 'push'; readonly content: unknown },
): Submission {
  const { workspace } = core;
  const { action } = options;
  const content = toViewContent(workspace, options.content, { kind: 'modal', replaced: view });
  if (isRefusal(content)) return complain(core, view.user, JSON.stringify(content));
  const depth = workspace.modals.get(view.user)?.length ?? 0;
  if (action === 'push' && depth >= MAX_STACK) return complain(core, view.user, 'push_limit_reached');
  if (action === 'push') pushModal(workspace, view.user, content);
  else replaceView(workspace, view, content);
  return DONE;
}

/** Slack keeps the modal open and says that something went wrong; here it also says what. */
function complain(core: Core, user: string, error: string): Submission {
  core.workspace.toast(
    user,
    'error',
    `${core.workspace.app.name} didn't respond as expected. Try again? (${error})`,
  );
  return { ok: false, errors: {}, error };
}
