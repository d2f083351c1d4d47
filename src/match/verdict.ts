/** Which stage found a candidate: a pattern hit, the literal signature, or similar wording. */
export type Stage = 'pattern' | 'signature' | 'fuzzy';

/** An entry that may be the answer, with the evidence for it. */
export interface Candidate {
  readonly entryId: string;
  /** Probability that this entry is right, 0 to 1. */
  readonly confidence: number;
  readonly stage: Stage;
  /** The cleaned, redacted line that matched, at most 400 characters. */
  readonly line: string;
  /** Its number in the cleaned text, from 1. */
  readonly lineNumber: number;
  /** Start and end of the matched part within `line`. */
  readonly span: readonly [number, number];
  /** Named groups of the pattern, as found. */
  readonly groups: Readonly<Record<string, string>>;
  /** Pattern source or text that matched. */
  readonly evidence: string;
  /** Each gate that the candidate passed or failed, in plain words. */
  readonly reasons: readonly string[];
}

/** `known`: one entry, above the threshold. `unsure`: up to three. `unknown`: none. */
export type VerdictKind = 'known' | 'unsure' | 'unknown';

/** What the engine says about a text. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Best first; one or more when `known`, one to three when `unsure`, none when `unknown`. */
  readonly candidates: readonly Candidate[];
  /** Ids of entries that also matched and follow from the first candidate. */
  readonly consequences: readonly string[];
  /** Up to ten candidates with the gates they passed or failed, best first; those above among them. */
  readonly considered: readonly Candidate[];
  /** True when a budget ran out before everything was checked. */
  readonly partial: boolean;
  /** Time taken, in milliseconds. */
  readonly ms: number;
}
