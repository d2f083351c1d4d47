import { renderHelp } from '../../../card/render-help.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage, sayNotice } from '../../notices.ts';
import type { Parts } from '../../parts.ts';

/**
 * Remembers the language somebody wants to be answered in; an unknown one gets the help.
 * @param parts store and languages
 * @param to the conversation
 * @param lang what was typed
 */
export async function changeLanguage(parts: Parts, to: Conversation, lang: string): Promise<void> {
  if (to.user === undefined || !parts.translators.languages.includes(lang)) {
    const help = renderHelp({ lang: await readLanguage(parts, to) }, parts.translators);
    await postToOne(parts, to, help);
    return;
  }
  await parts.store.setUserLanguage(parts.identity.team, to.user, lang);
  const language = parts.translators.for(lang).t('language.name');
  await sayNotice(parts, to, { kind: 'language_set', params: { language } });
}
