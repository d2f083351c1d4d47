/**
 * Every number that decides. How each was found stands beside it;
 * `npm test` holds the samples of all entries, `whyfail eval` judges a change to any of them.
 */
export const THRESHOLDS = Object.freeze({
  /** Confidence from which an answer is given without being asked twice. */
  known: 0.75,
  /** Confidence from which a candidate is worth a look: one in three is right there. */
  unsure: 0.3,
  /** A second entry on the same words within this distance makes the first one unsure. */
  margin: 0.08,
  /** Patterns with fewer literal characters never run: no hit of theirs could reach `unsure`, and `6.?4` stands in every log. */
  leastWeight: 2.5,
  /** Literal characters at which a pattern hit is as likely wrong as right: `OOM` (3) fires on headroom, ECONNREFUSED (12) does not. */
  evenWeight: 6,
  /** Literal characters that a code such as TS2741 or E0502 is worth in addition: nothing else in a log reads like it. */
  codeWeight: 5,
  /** How fast confidence grows with literal characters. */
  weightScale: 2,
  /** A hit lighter than this must stand as a word of its own. */
  wordWeight: 8,
  /** What is left of the confidence of a light hit inside a longer word. */
  insideWord: 0.3,
  /** A hit lighter than this loses confidence in the middle of a sentence: "we handle connection refused and timeouts". */
  sentenceWeight: 24,
  /** What is left of it there. */
  insideSentence: 0.6,
  /** What is left of the confidence of a hit on a line that reports no failure. */
  plainLine: 0.92,
  /** A pattern with this many times the literal characters is the specific one of two. */
  moreSpecific: 1.15,
  /** An entry that this many more domains name as easily confused is the generic one of two. */
  moreGeneral: 3,
  /** What is left of a generic hit on words that a more specific one explains. */
  shadowed: 0.5,
  /** The most that resemblance alone can reach: `OutOfMemoryError: Metaspace` is 86 % like the heap's, and another error. */
  resemblanceMost: 0.74,
  /** Confidence from which an entry is named beside a first one that is worth a look. */
  alternative: 0.12,
  /** Pattern runs and milliseconds per text. */
  runs: 20_000,
  budgetMs: 120,
  /** Lines that similarity looks at: fuse.js takes about 1.7 ms each. */
  excerpts: 6,
  /** Characters at the head and at the tail of a long text in which lines are looked for. */
  ends: Object.freeze({ head: 16_384, tail: 65_536 }),
  /** A text of up to this many lines and characters is a question, and all of it is compared; a longer one is a log. */
  question: Object.freeze({ lines: 4, characters: 800 }),
  /** Of a question with more lines than this, only lines that report a failure are compared with names. */
  shortLines: 2,
  /** Entries whose descriptions are compared. */
  described: 8,
  /** Documents that fuse.js puts in order. */
  retrieved: 50,
  /** Characters of a line that fuse.js compares: it cuts longer ones into chunks of 32, a full pass each. */
  queryLength: 128,
  /** Candidates that a verdict names. */
  most: 3,
});
