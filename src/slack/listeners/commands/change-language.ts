import { renderHelp } from '../../../card/render-help.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage, sayNotice } from '../../notices.ts';
import { type Parts, toPlace } from '../../parts.ts';

/** What to do about languages: without a code, show them; with `isForChannel`, for everybody there. */
export interface LanguageWish {
  readonly lang: string;
  readonly isForChannel: boolean;
}

/**
 * Remembers the language that somebody or a channel wants to be answered in, or says which one it is; an unknown one gets the help.
 * @param parts store and languages
 * @param to the conversation
 * @param wish what was typed
 */
export async function changeLanguage(parts: Parts, to: Conversation, wish: LanguageWish): Promise<void> {
  const { lang, isForChannel } = wish;
  if (lang === '') return sayLanguages(parts, to);
  if (to.user === undefined || !parts.translators.languages.includes(lang)) {
    const help = renderHelp({ lang: await readLanguage(parts, to) }, parts.translators);
    await postToOne(parts, to, help);
    return;
  }
  const params = { language: toName(parts, lang) };
  if (isForChannel) {
    await parts.store.setChannelLanguage(toPlace(parts, to), lang);
    return void (await sayNotice(parts, to, { kind: 'channel_language_set', params }));
  }
  await parts.store.setUserLanguage(parts.identity.team, to.user, lang);
  await sayNotice(parts, to, { kind: 'language_set', params });
}

async function sayLanguages(parts: Parts, to: Conversation): Promise<void> {
  const { store, identity, translators } = parts;
  const [own, ofChannel, speaks] = await Promise.all([
    to.user === undefined ? undefined : store.userLanguage(identity.team, to.user),
    store.channelLanguage(toPlace(parts, to)),
    readLanguage(parts, to),
  ]);
  const { t } = translators.for(speaks);
  const params = {
    own: own === undefined ? t('lang.none') : toName(parts, own),
    channel: ofChannel === undefined ? t('lang.none') : toName(parts, ofChannel),
    codes: translators.languages.map((lang) => `\`${lang}\``).join(' '),
  };
  await sayNotice(parts, to, { kind: 'languages', params });
}

function toName(parts: Parts, lang: string): string {
  return parts.translators.for(lang).t('language.name');
}
