import { isRecord } from './is-record.ts';

/** Deeper than any honest document, and shallow enough to walk by recursion. */
const MAX_DEPTH = 32;
/** Aliases let a small YAML text stand for billions of values. */
const MAX_VALUES = 50_000;
/** The longest text of 2,522 public canons has 1,136 characters; the bound keeps every later search in it short. */
const MAX_TEXT = 5_000;

/**
 * What makes parsed JSON or YAML unsafe to work with, in a few words; undefined when nothing does.
 * @param document what a parser returned
 */
export function checkShape(document: unknown): string | undefined {
  let values = 0;
  const open: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > MAX_VALUES) return `holds more than ${MAX_VALUES} values`;
    if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep`;
    if (typeof value === 'string' && value.length > MAX_TEXT)
      return `has a text of more than ${MAX_TEXT} characters`;
    if (isRecord(value) && Object.hasOwn(value, '__proto__')) return 'has a key named __proto__';
    if (typeof value === 'object' && value !== null) {
      for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
    }
  }
  return undefined;
}
