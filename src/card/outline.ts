/** One line of an outline: prose, with a word before it that says what it is. */
export interface Line {
  readonly label?: string;
  /** Prose with code spans, bold and links. */
  readonly text: string;
}

/** A piece of an outline. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] };

/** A titled part of an answer, the same for Slack and for the terminal. */
export interface Outline {
  readonly heading: string;
  readonly parts: readonly Part[];
}
