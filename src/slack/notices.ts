import { renderCouldNotCheck } from '../card/render-could-not-check.ts';
import { type Notice, renderNotice } from '../card/render-notice.ts';
import { chooseLanguage } from '../diagnosis/choose-language.ts';
import type { Conversation } from './conversation.ts';
import { type Delivery, postToOne } from './deliver.ts';
import { type Parts, toPlace } from './parts.ts';

/**
 * The language to speak in a conversation.
 * @param parts where choices are remembered
 * @param to the conversation
 * @param paste language of the paste, where it can be told
 */
export async function readLanguage(parts: Parts, to: Conversation, paste?: string): Promise<string> {
  const { store, log, translators, config } = parts;
  return chooseLanguage(
    { store, log, languages: translators.languages, fallback: config.language },
    { place: toPlace(parts, to), user: to.user, paste },
  );
}

/**
 * Tells one person what was done or could not be done.
 * @param parts what listeners work with
 * @param to the conversation
 * @param notice what to say
 */
export async function sayNotice(
  parts: Parts,
  to: Conversation,
  notice: Omit<Notice, 'lang'>,
): Promise<Delivery> {
  const lang = await readLanguage(parts, to);
  return postToOne(parts, to, renderNotice({ ...notice, lang }, parts.translators));
}

/**
 * Tells the person who asked that the answer is missing because of us, which is not the same as nothing found.
 * @param parts what listeners work with
 * @param to the conversation
 */
export async function sayCouldNotCheck(parts: Parts, to: Conversation): Promise<Delivery> {
  const lang = await readLanguage(parts, to);
  return postToOne(parts, to, renderCouldNotCheck({ lang }, parts.translators));
}
