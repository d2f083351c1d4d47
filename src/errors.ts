/** Every code that whyfail reports; a code never changes its meaning. */
export type ErrorCode =
  | 'config-invalid'
  | 'kb-file-invalid'
  | 'kb-empty'
  | 'pattern-refused'
  | 'store-unavailable'
  | 'slack-unavailable'
  | 'port-in-use'
  | 'input-unreadable'
  | 'usage';

/** One finding: where it is, what is wrong there, and how to mend it. */
export interface Problem {
  /** A path, a variable or `path: field`. */
  readonly where: string;
  /** What is wrong, in one sentence without a full stop. */
  readonly what: string;
  /** The next step that mends it, in the imperative. */
  readonly mend: string;
}

/** The only error whyfail throws on purpose; it lists every offender, not just the first. */
export class WhyfailError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  /**
   * @param code what kind of trouble
   * @param problems at least one finding
   * @param options `cause`: the error that led here
   */
  constructor(code: ErrorCode, problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(toLine).join('\n'), options);
    this.name = 'WhyfailError';
    this.code = code;
    this.problems = problems;
  }
}

/**
 * A problem as one line for terminals and logs.
 * @param problem the finding
 */
export function toLine(problem: Problem): string {
  return `${problem.where}: ${problem.what}. ${problem.mend}.`;
}

/**
 * The message of anything that was thrown.
 * @param thrown what a `catch` received
 */
export function toMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
