import { toConversation } from '../../conversation.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { HomeEvent } from '../../payloads.ts';
import { publishHome } from '../../publish-home.ts';

/** Somebody opened the app's page: shows how to use it. */
export async function homeOpened(parts: Parts, { body }: Delivered): Promise<void> {
  const { user, tab } = HomeEvent.parse(body).event;
  if (user === undefined || (tab !== undefined && tab !== 'home')) return;
  await publishHome(parts, { ...toConversation(body), channel: undefined, user });
}
