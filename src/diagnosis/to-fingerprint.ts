import { createHash } from 'node:crypto';
import { extract } from '../text/extract.ts';
import { maskVariables } from '../text/mask-variables.ts';

/** Grows when masking changes, so that old and new fingerprints are never taken for each other. */
const VERSION = 1;

/**
 * The fingerprint of an error: `v1:` and 16 hex digits, equal when only hosts, ids, paths or numbers differ.
 * @param text cleaned, redacted text
 * @param line the line that matched, when one did
 */
export function toFingerprint(text: string, line?: string): string {
  const telling = line || extract(text, 1)[0]?.text || '';
  const digest = createHash('sha256').update(maskVariables(telling).toLowerCase()).digest('hex');
  return `v${VERSION}:${digest.slice(0, 16)}`;
}
