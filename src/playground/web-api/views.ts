import { lintView } from '../../card/lint-blocks.ts';
import type { Json, Trigger, View } from '../records.ts';
import { toViewJson } from '../view-json.ts';
import { MAX_STACK, openModal, publishHome, pushModal, replaceView } from '../views.ts';
import type { Workspace } from '../workspace.ts';
import { type Call, type Reply, readText } from './call.ts';
import { toObject } from './content.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** Bytes of a whole view. */
const MAX_VIEW = 250_000;

/** `views.open`. */
export function openView(call: Call): Reply {
  const { workspace } = call.core;
  const content = toViewContent(workspace, call.args['view'], { kind: 'modal' });
  if (isRefusal(content)) return content;
  const trigger = useTrigger(call);
  if (isRefusal(trigger)) return trigger;
  return toReply(call, openModal(workspace, trigger.user, content));
}

/** `views.push`. */
export function pushView(call: Call): Reply {
  const { workspace } = call.core;
  const content = toViewContent(workspace, call.args['view'], { kind: 'modal' });
  if (isRefusal(content)) return content;
  const trigger = useTrigger(call);
  if (isRefusal(trigger)) return trigger;
  const stack = workspace.modals.get(trigger.user) ?? [];
  if (stack.length === 0) return refuse('not_found');
  if (stack.length >= MAX_STACK) return refuse('push_limit_reached');
  return toReply(call, pushModal(workspace, trigger.user, content));
}

/** `views.update`: with a `hash`, only if nobody changed the view since. */
export function updateView(call: Call): Reply {
  const { workspace } = call.core;
  const externalId = readText(call, 'external_id');
  const view = externalId
    ? findByExternalId(workspace, externalId)
    : workspace.views.get(readText(call, 'view_id'));
  if (!view) return refuse('not_found');
  const content = toViewContent(workspace, call.args['view'], { kind: view.kind, replaced: view });
  if (isRefusal(content)) return content;
  return isStale(call, view) ? refuse('hash_conflict') : toReply(call, replaceView(workspace, view, content));
}

/** `views.publish`. */
export function publishView(call: Call): Reply {
  const { workspace } = call.core;
  const user = readText(call, 'user_id');
  const person = workspace.people.get(user);
  if (!person || person.teamId !== workspace.team.id) return refuse('user_not_found');
  const home = workspace.homes.get(user);
  const content = toViewContent(workspace, call.args['view'], { kind: 'home', replaced: home });
  if (isRefusal(content)) return content;
  if (home && isStale(call, home)) return refuse('hash_conflict');
  return toReply(call, publishHome(workspace, user, content));
}

/**
 * A view that Slack takes, or why it does not.
 * @param workspace for the external ids in use
 * @param value the view, or a string of its JSON
 * @param options `kind` of surface it is for; `replaced`: the view whose place it takes
 */
export function toViewContent(
  workspace: Workspace,
  value: unknown,
  options: { readonly kind: View['kind']; readonly replaced?: View | undefined },
): Json | Refusal {
  const { kind, replaced } = options;
  const content = toObject(value);
  if (content === undefined || content === 'unreadable')
    return refuse('invalid_arguments', ['view is not a view']);
  if (content['type'] !== kind) return refuse('invalid_arguments', [`view must be of type ${kind}`]);
  if (Buffer.byteLength(JSON.stringify(content)) > MAX_VIEW) return refuse('view_too_large');
  const problems = lintView(content);
  if (problems.length > 0) return refuse('invalid_arguments', problems);
  const externalId = content['external_id'];
  const other =
    typeof externalId === 'string' && externalId ? findByExternalId(workspace, externalId) : undefined;
  return other && other !== replaced ? refuse('duplicate_external_id') : content;
}

function useTrigger(call: Call): Trigger | Refusal {
  const { workspace } = call.core;
  const id = readText(call, 'trigger_id');
  if (!/^\d+\.\d+\.\w+$/.test(id)) return refuse('invalid_trigger_id');
  const trigger = workspace.triggers.get(id);
  if (trigger?.used) return refuse('exchanged_trigger_id');
  if (!trigger || trigger.expires <= workspace.now()) return refuse('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

function isStale(call: Call, view: View): boolean {
  const hash = readText(call, 'hash');
  return hash !== '' && hash !== view.hash;
}

function findByExternalId(workspace: Workspace, externalId: string): View | undefined {
  return [...workspace.views.values()].find((view) => view.content['external_id'] === externalId);
}

function toReply({ core }: Call, view: View): Reply {
  return { ok: true, view: toViewJson(core.workspace, view) };
}
