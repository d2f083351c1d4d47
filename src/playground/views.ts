import { randomBytes } from 'node:crypto';
import { withIds } from './block-tree.ts';
import { toStateValues } from './element-values.ts';
import type { Json, View } from './records.ts';
import type { Workspace } from './workspace.ts';

/** Views that lie on top of each other, at most. */
export const MAX_STACK = 3;

/**
 * Opens a modal as the only one of a person.
 * @param workspace where
 * @param user id of the person
 * @param content the view as the app sent it
 */
export function openModal(workspace: Workspace, user: string, content: Json): View {
  closeModals(workspace, user);
  const view = createView(workspace, user, { kind: 'modal', content });
  workspace.modals.set(user, [view]);
  workspace.changed();
  return view;
}

/**
 * Lays a modal on top of the open ones.
 * @param workspace where
 * @param user id of the person, who has a modal open
 * @param content the view as the app sent it
 */
export function pushModal(workspace: Workspace, user: string, content: Json): View {
  const stack = workspace.modals.get(user) ?? [];
  const below = stack.at(-1);
  const view = createView(workspace, user, { kind: 'modal', content, ...(below && { below }) });
  workspace.modals.set(user, [...stack, view]);
  workspace.changed();
  return view;
}

/**
 * Shows a person a Home tab.
 * @param workspace where
 * @param user id of the person
 * @param content the view as the app sent it
 */
export function publishHome(workspace: Workspace, user: string, content: Json): View {
  const before = workspace.homes.get(user);
  if (before) return replaceView(workspace, before, content);
  const view = createView(workspace, user, { kind: 'home', content });
  workspace.homes.set(user, view);
  workspace.changed();
  return view;
}

/**
 * Replaces what a view shows; inputs that are still there keep what was typed.
 * @param workspace where
 * @param view an open one
 * @param content the new view as the app sent it
 */
export function replaceView(workspace: Workspace, view: View, content: Json): View {
  view.content = content;
  view.blocks = withIds(toBlocks(content), workspace.nextId);
  view.values = toStateValues(view.blocks, view.values);
  view.hash = createHash(workspace);
  view.errors = {};
  workspace.changed();
  return view;
}

/**
 * Closes the topmost modal of a person.
 * @param workspace where
 * @param user id of the person
 */
export function closeTopModal(workspace: Workspace, user: string): void {
  const stack = workspace.modals.get(user) ?? [];
  const top = stack.at(-1);
  if (top) workspace.views.delete(top.id);
  workspace.modals.set(user, stack.slice(0, -1));
  workspace.changed();
}

/**
 * Closes all modals of a person.
 * @param workspace where
 * @param user id of the person
 */
export function closeModals(workspace: Workspace, user: string): void {
  for (const view of workspace.modals.get(user) ?? []) workspace.views.delete(view.id);
  workspace.modals.delete(user);
  workspace.changed();
}

function createView(
  workspace: Workspace,
  user: string,
  options: { readonly kind: View['kind']; readonly content: Json; readonly below?: View },
): View {
  const { kind, content, below } = options;
  const id = workspace.nextId('V');
  const blocks = withIds(toBlocks(content), workspace.nextId);
  const view: View = {
    id,
    kind,
    user,
    rootId: below?.rootId ?? id,
    previousId: below?.id,
    content,
    blocks,
    hash: createHash(workspace),
    values: toStateValues(blocks),
    errors: {},
  };
  workspace.views.set(id, view);
  return view;
}

function createHash(workspace: Workspace): string {
  return `${Math.floor(workspace.now() / 1000)}.${randomBytes(4).toString('hex')}`;
}

function toBlocks(content: Json): readonly Json[] {
  return Array.isArray(content['blocks']) ? content['blocks'] : [];
}
