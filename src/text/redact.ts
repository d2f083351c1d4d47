/** A kind of secret that was masked, and how often. */
export interface SecretFound {
  /** `slack-token`, `aws-access-key`, `private-key`, `bearer-token`, `password`... */
  readonly kind: string;
  readonly count: number;
}

/** A text without its secrets. */
export interface Redacted {
  /** The text with every secret replaced by `[masked:kind]`. */
  readonly text: string;
  readonly found: readonly SecretFound[];
}
