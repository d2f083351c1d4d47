import type { Problem } from '../errors.ts';

/** What a check found: a problem with the number of the check. */
export interface Finding extends Problem {
  /** `K004`; a number never changes its meaning. */
  readonly code: string;
  /** An `error` must be mended before an entry is trusted; a `warning` may have its reasons. */
  readonly level: 'error' | 'warning';
}
