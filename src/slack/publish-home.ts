import type { Translator } from '../i18n/translator.ts';
import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { readFrontPage, readSearchPage, toDomainPage, toDomains } from './home-pages.ts';
import { readLanguage } from './notices.ts';
import type { Parts } from './parts.ts';
import { type HomePage, renderHome } from './render-home.ts';

/** Which page of the Home tab somebody wants. */
export type HomeWish =
  | { readonly kind: 'front' }
  | { readonly kind: 'domain'; readonly domain: string; readonly page: number }
  | { readonly kind: 'search'; readonly words: string };

/**
 * Shows somebody the Home tab in their language.
 * @param parts client, knowledge base and languages
 * @param to whose Home tab
 * @param wish which page of it
 */
export async function publishHome(
  parts: Parts,
  to: Conversation,
  wish: HomeWish = { kind: 'front' },
): Promise<void> {
  if (to.user === undefined) return;
  const lang = await readLanguage(parts, to);
  const page = await readPage(parts, parts.translators.for(lang), wish);
  const view = renderHome({ lang, domains: toDomains(parts), page }, parts.translators);
  const { user } = to;
  const published = await call(() => parts.client.views.publish({ user_id: user, view }));
  if (!published.ok) parts.log.warn('the Home tab cannot be shown', { error: published.error });
}

async function readPage(parts: Parts, translator: Translator, wish: HomeWish): Promise<HomePage['page']> {
  switch (wish.kind) {
    case 'domain':
      return toDomainPage(parts, translator, wish);
    case 'search':
      return readSearchPage(parts, translator, wish.words);
    case 'front':
      return readFrontPage(parts, translator);
  }
}
