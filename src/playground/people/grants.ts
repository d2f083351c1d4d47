import { randomBytes } from 'node:crypto';
import type { ResponseUrl } from '../records.ts';
import type { Workspace } from '../workspace.ts';

/** A trigger opens one modal within this time, in milliseconds. */
const TRIGGER_LIFETIME = 3000;

/** A response_url answers this long, in milliseconds. */
const RESPONSE_LIFETIME = 30 * 60_000;

/**
 * A new trigger_id for what a person just did.
 * @param workspace where it counts
 * @param user id of the person
 */
export function grantTrigger(workspace: Workspace, user: string): string {
  forget(workspace.triggers, workspace.now());
  const id = `${workspace.nextId('')}.${Math.floor(workspace.now())}.${randomBytes(8).toString('hex')}`;
  workspace.triggers.set(id, { user, expires: workspace.now() + TRIGGER_LIFETIME, used: false });
  return id;
}

/**
 * A new response_url for what a person just did.
 * @param workspace where it counts
 * @param grant who did it, where, and on which message if it was a click
 */
export function grantResponseUrl(
  workspace: Workspace,
  grant: Pick<ResponseUrl, 'user' | 'channel' | 'messageTs'>,
): string {
  forget(workspace.responseUrls, workspace.now());
  const id = `${workspace.team.id}/${randomBytes(12).toString('hex')}`;
  workspace.responseUrls.set(id, { ...grant, expires: workspace.now() + RESPONSE_LIFETIME, uses: 0 });
  return `${workspace.baseUrl()}/response/${id}`;
}

/** What has expired is answered like what never was, so it need not be kept. */
function forget(grants: Map<string, { readonly expires: number }>, now: number): void {
  for (const [id, grant] of grants) if (grant.expires <= now) grants.delete(id);
}
