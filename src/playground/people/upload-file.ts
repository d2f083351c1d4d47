import type { Workspace } from '../workspace.ts';

/**
 * Stores a file; it shows up once a message or a view names it.
 * @param workspace where
 * @param user id of the person
 * @param options `name` and `content`, text in UTF-8 or bytes
 */
export function uploadFile(
  workspace: Workspace,
  user: string,
  options: { readonly name: string; readonly content: string | Buffer },
): string {
  const id = workspace.nextId('F');
  const bytes = Buffer.from(options.content);
  workspace.files.set(id, {
    id,
    name: options.name,
    user,
    bytes,
    created: Math.floor(workspace.now() / 1000),
    isGivenToApp: false,
  });
  return id;
}
