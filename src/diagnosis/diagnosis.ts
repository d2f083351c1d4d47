import type { Verdict } from '../match/verdict.ts';
import type { SecretFound } from '../text/redact.ts';

/** A verdict with all that an answer needs, and nothing of the raw text. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** Shell-safe values for the first candidate's placeholders, by name without underscores: `{ IMAGE: 'nginx:1.25' }`. */
  readonly values: Readonly<Record<string, string>>;
  /** Kinds and counts of secrets that were masked. */
  readonly secrets: readonly SecretFound[];
  /** Equal for the same error from another host or at another time; `v1:` and 16 hex digits. */
  readonly fingerprint: string;
  /** Language of the paste, `en` or `zh`; absent when it cannot be told. */
  readonly language?: string;
  /** Lines and known errors that were searched, for the answer when nothing fits. */
  readonly searched: { readonly lines: number; readonly entries: number };
}
