import { decodeEntities } from './decode-entities.ts';
import type { Names } from './names.ts';
import type { Inline } from './nodes.ts';
import { parseReference } from './parse-reference.ts';

type NameLookup = Pick<Names, 'user' | 'channel'>;

/**
 * Turns a message back into what its author typed, for the edit box: marks stay, references become names.
 *
 * @param text in Slack's escaped form
 */
export function toTyped(text: string, names: NameLookup): string {
  return text
    .split(/(<[^<>\n]{1,3000}>)/)
    .map((part) => {
      const reference = part.startsWith('<') ? parseReference(part.slice(1, -1)) : undefined;
      return reference ? toTypedReference(reference, names) : decodeEntities(part);
    })
    .join('');
}

function toTypedReference(reference: Inline, names: NameLookup): string {
  if (reference.kind === 'user') return `@${names.user(reference.id).toLowerCase()}`;
  if (reference.kind === 'channel') return `#${reference.label || names.channel(reference.id)}`;
  if (reference.kind === 'ping') return `@${reference.range}`;
  return 'text' in reference ? reference.text : '';
}
