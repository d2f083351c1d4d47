/** Parts of a card that a heading or a bold label opens. */
export type Concept =
  | 'tldr'
  | 'fixTime'
  | 'platform'
  | 'checklist'
  | 'whereToCheck'
  | 'solution'
  | 'pattern'
  | 'component'
  | 'selfTest'
  | 'critical'
  | 'versions'
  | 'verification'
  | 'expected'
  | 'fallback'
  | 'option'
  | 'when'
  | 'risks'
  | 'context'
  | 'rootCause'
  | 'sideEffects'
  | 'bestPractice'
  | 'antiPattern'
  | 'applicable'
  | 'frequency';

/** The words of one language, in small letters. */
export interface ConceptWords {
  /** Ways to write each part; a longer one wins over a shorter. */
  readonly words: Readonly<Record<Concept, readonly string[]>>;
  /** What stands in brackets behind a heading and says nothing about the error. */
  readonly decoration: readonly string[];
}
