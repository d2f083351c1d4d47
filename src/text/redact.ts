import { maskPrivateKeys } from './mask-private-keys.ts';
import { SECRET_KINDS, type SecretKind } from './secret-kinds.ts';

/** A kind of secret that was masked, and how often. */
export interface SecretFound {
  /** `slack-token`, `aws-access-key`, `private-key`, `authorization`, `password`... */
  readonly kind: string;
  readonly count: number;
}

/** A text without its secrets. */
export interface Redacted {
  /** The text with every secret replaced by `[masked:kind]`. */
  readonly text: string;
  readonly found: readonly SecretFound[];
}

/** `(using password: YES)` of MySQL says whether there is one. */
const MASK =
  /^(?:yes|no|true|false|null|none|undefined|required)$|^\[?masked\b|^[*x.]{3,}$|^\$\{?\w+|^<[^>]*>$|^%\(?\w+|^\{\{/i;

/**
 * Masks every secret but private keys, which may span many lines.
 * @param text any text
 */
export function redactTokens(text: string): Redacted {
  const lower = text.toLowerCase();
  const counts = new Map<string, number>();
  let masked = text;
  for (const secret of SECRET_KINDS) {
    if (!secret.hints.some((hint) => lower.includes(hint))) continue;
    masked = maskKind(masked, secret, () => counts.set(secret.kind, (counts.get(secret.kind) ?? 0) + 1));
  }
  return { text: masked, found: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/**
 * Masks every secret, so that what follows (matching, logs, storage, cards) never sees one.
 * Redacting twice changes nothing; values that are plainly not secrets (`***`, `$TOKEN`, `<password>`) stay.
 * @param text any text
 */
export function redact(text: string): Redacted {
  const keys = maskPrivateKeys(text);
  const tokens = redactTokens(keys.text);
  const ofKeys = keys.count > 0 ? [{ kind: 'private-key', count: keys.count }] : [];
  return { text: tokens.text, found: [...ofKeys, ...tokens.found] };
}

function maskKind(text: string, secret: SecretKind, onFound: () => void): string {
  return text.replace(secret.pattern, (whole: string, ...rest: readonly unknown[]) => {
    const value = toSecret(rest) ?? whole;
    if (MASK.test(value)) return whole;
    onFound();
    const start = whole.lastIndexOf(value);
    return `${whole.slice(0, start)}[masked:${secret.kind}]${whole.slice(start + value.length)}`;
  });
}

/** The last argument of a replacer is the record of named groups, when the pattern has any. */
function toSecret(rest: readonly unknown[]): string | undefined {
  const groups = rest.at(-1);
  if (typeof groups !== 'object' || groups === null) return undefined;
  return Object.values(groups).find((value): value is string => typeof value === 'string');
}
