import { decodeEntities } from './decode-entities.ts';
import type { Inline } from './nodes.ts';

/**
 * Reads what stands between `<` and `>` in a Slack text.
 *
 * @param body without the angle brackets: `https://a.b|label`, `@U123`, `#C123|name`, `!channel`
 * @returns undefined when it is none of the forms Slack writes
 */
export function parseReference(body: string): Inline | undefined {
  const bar = body.indexOf('|');
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? '' : decodeEntities(body.slice(bar + 1));
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CDG][A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (/^!(?:here|channel|everyone)$/.test(target)) return { kind: 'ping', range: target.slice(1) };
  if (target.startsWith('!')) return { kind: 'text', text: label || target.slice(1) };
  if (!/^(?:https?:\/\/|mailto:|tel:)/.test(target)) return undefined;
  const url = decodeEntities(target);
  return { kind: 'link', url, text: label || url.replace(/^mailto:/, '') };
}
