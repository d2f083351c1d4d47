/** Values that a message may carry; numbers choose the plural form. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * The interface in one language.
 * A key that a dictionary lacks falls back to English; one that English lacks too is shown as the key itself.
 */
export interface Translator {
  readonly lang: string;
  /** The message with `{name}` replaced; with a numeric `count`, `key.one` / `key.other` by the language's plural rule where they exist. */
  readonly t: (key: string, params?: Params) => string;
  /** True when the dictionary of this language has the key, English aside. */
  readonly has: (key: string) => boolean;
}

/** All languages of the interface. */
export interface Translators {
  /** Codes, English first. */
  readonly languages: readonly string[];
  /** The translator for a code; for an unknown one, English. */
  readonly for: (lang: string) => Translator;
}
