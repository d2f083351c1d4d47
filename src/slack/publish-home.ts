import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { readLanguage } from './notices.ts';
import type { Parts } from './parts.ts';
import { renderHome } from './render-home.ts';

/**
 * Shows somebody the Home tab in their language.
 * @param parts client and languages
 * @param to whose Home tab
 */
export async function publishHome(parts: Parts, to: Conversation): Promise<void> {
  if (to.user === undefined) return;
  const view = renderHome({ lang: await readLanguage(parts, to) }, parts.translators);
  const { user } = to;
  const published = await call(() => parts.client.views.publish({ user_id: user, view }));
  if (!published.ok) parts.log.warn('the Home tab cannot be shown', { error: published.error });
}
