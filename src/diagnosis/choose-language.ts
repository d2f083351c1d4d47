import { BASE_LANGUAGE } from '../kb/localized.ts';
import type { Logger } from '../log/logger.ts';
import type { Place, Store } from '../store/store.ts';

/** What the choice of a language goes by, apart from what is remembered. */
export interface LanguageClues {
  readonly place: Place;
  /** Who asked, or who pasted where nobody asked. */
  readonly user?: string | undefined;
  /** Language of the paste, where it can be told. */
  readonly paste?: string | undefined;
}

/** What choosing needs. */
export interface LanguageParts {
  readonly store: Pick<Store, 'userLanguage' | 'channelLanguage'>;
  /** Codes of the languages that there are. */
  readonly languages: readonly string[];
  /** Code used where nobody chose one. */
  readonly fallback: string;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * The language to answer in: what the person chose, else the channel, else that of the paste, else the configured one.
 * A store that is down costs the choice, not the answer.
 * @param parts where choices are remembered
 * @param clues who, where and what
 */
export async function chooseLanguage(parts: LanguageParts, clues: LanguageClues): Promise<string> {
  const { place, user, paste } = clues;
  const wishes = [
    async () => (user === undefined ? undefined : parts.store.userLanguage(place.team, user)),
    async () => parts.store.channelLanguage(place),
    // English is what software speaks, whoever pastes it; any other language is the reader's.
    async () => (paste === BASE_LANGUAGE ? undefined : paste),
  ];
  for (const wish of wishes) {
    const lang = await wish().catch((error: unknown) => {
      parts.log.warn('a language cannot be read', { error });
      return undefined;
    });
    if (lang !== undefined && parts.languages.includes(lang)) return lang;
  }
  // `zh-tw` is closer to `zh` than to English.
  const { fallback, languages } = parts;
  return [fallback, fallback.slice(0, 2)].find((lang) => languages.includes(lang)) ?? BASE_LANGUAGE;
}
