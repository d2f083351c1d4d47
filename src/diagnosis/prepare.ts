import type { Pacer } from '../match/pacer.ts';
import { clean } from '../text/clean.ts';
import { limitText } from '../text/limit-text.ts';
import { maskPrivateKeys } from '../text/mask-private-keys.ts';
import { type Redacted, redactTokens, type SecretFound } from '../text/redact.ts';

/** Characters cleaned between two turns: 3 ms of work. */
const CHUNK = 32_768;

/**
 * A paste, limited, cleaned and without secrets; in chunks of whole lines, so that a long one blocks nobody.
 * @param text anything that was pasted
 * @param pacer gives others a turn
 */
export async function prepare(text: string, pacer: Pacer): Promise<Redacted> {
  const parts: string[] = [];
  const counts = new Map<string, number>();
  const add = ({ kind, count }: SecretFound): void => void counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const chunk of toChunks(limitText(text))) {
    const redacted = redactTokens(clean(chunk));
    redacted.found.forEach(add);
    parts.push(redacted.text);
    await pacer.turn();
  }
  const keys = maskPrivateKeys(parts.filter((part) => part !== '').join('\n'));
  if (keys.count > 0) add({ kind: 'private-key', count: keys.count });
  return { text: keys.text, found: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/** Cut at line ends; a line longer than a chunk is cut where it is. */
function* toChunks(text: string): Iterable<string> {
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.lastIndexOf('\n', start + CHUNK);
    const isLast = start + CHUNK >= text.length;
    const end = isLast ? text.length : lineEnd > start ? lineEnd + 1 : start + CHUNK;
    yield text.slice(start, end);
    start = end;
  }
}
