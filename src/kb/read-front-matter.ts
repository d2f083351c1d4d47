import matter from 'gray-matter';
import { type Problem, toMessage } from '../errors.ts';
import { checkShape } from './check-shape.ts';
import { isRecord } from './is-record.ts';

/** A document cut into front matter and body, or what is wrong with the front matter. */
export type FrontMatterResult =
  | { readonly front: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly problems: readonly Problem[] };

/** gray-matter would run JavaScript front matter; every engine but YAML refuses. */
const ENGINES = { javascript: refuse, json: refuse, coffee: refuse, toml: refuse };

/**
 * The YAML front matter of a Markdown document and the text below it; dates become `YYYY-MM-DD`.
 * @param markdown the document, with LF line ends
 * @param where path of the file, for the problems
 */
export function toFrontMatter(markdown: string, where: string): FrontMatterResult {
  const fence = /^---([^\n-]*)(?=\n|$)/.exec(markdown)?.[1]?.trim().toLowerCase() ?? '';
  if (!['', 'yaml', 'yml'].includes(fence)) {
    const problem = {
      where: `${where}: line 1`,
      what: `has front matter in "${fence}"`,
      mend: 'Write it in YAML',
    };
    return { problems: [problem] };
  }
  try {
    const { data, content } = matter(markdown, { engines: ENGINES });
    const unsafe = isRecord(data) ? checkShape(data) : 'is not a list of fields';
    if (!unsafe) return { front: withPlainDates(data), body: content };
    return {
      problems: [{ where: `${where}: front matter`, what: unsafe, mend: 'Write plain `field: value` lines' }],
    };
  } catch (error) {
    return { problems: [toProblem(error, where)] };
  }
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

function toProblem(error: unknown, where: string): Problem {
  const details = isRecord(error) ? error : {};
  const mark = isRecord(details['mark']) ? details['mark'] : {};
  const line = typeof mark['line'] === 'number' ? `line ${mark['line'] + 1}` : 'front matter';
  const reason = typeof details['reason'] === 'string' ? details['reason'] : toMessage(error);
  return {
    where: `${where}: ${line}`,
    what: `is not YAML: ${reason}`,
    mend: 'Correct the line; quote texts with a colon in them',
  };
}

function withPlainDates(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, toPlain(field)]));
}

function toPlain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (Array.isArray(value)) return value.map(toPlain);
  return isRecord(value) ? withPlainDates(value) : value;
}
