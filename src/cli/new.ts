import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { prepare } from '../diagnosis/prepare.ts';
import { WhyfailError } from '../errors.ts';
import { type Draft, draftEntry } from '../kb/draft-entry.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import type { Entry } from '../kb/schema.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';
import { createPacer } from '../match/pacer.ts';
import { suggestPatterns } from '../match/suggest-pattern.ts';
import { compilePattern } from '../text/regex.ts';
import { askFor } from './ask-for.ts';
import { lint } from './lint.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-input.ts';

const OPTIONS = {
  sample: { type: 'string', multiple: true },
  miss: { type: 'string', multiple: true },
  pattern: { type: 'string' },
  title: { type: 'string' },
  cause: { type: 'string' },
  kb: { type: 'string' },
} as const;

const ID = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/;

/** A text to be filed as `hit-NAME.txt` or `miss-NAME.txt`. */
interface Sample {
  readonly name: string;
  readonly text: string;
}

/**
 * `whyfail new DOMAIN/SLUG`: begins an entry from pasted samples: suggests patterns, tries them on every other sample,
 * writes the files with marks where the author writes, and runs lint.
 * @param args words behind the subcommand
 * @returns 0 when the files are written; lint then says what is still to do
 * @throws WhyfailError `usage` for an id that cannot be or exists, a sample without an error, a pattern the engine refuses
 */
export async function create(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const root = values.kb ?? shippedFolder();
  const id = toId(positionals[0], root);
  const { title, cause } = values;
  const asked = await askFor({ title, cause, hasSample: values.sample !== undefined });
  const hits = await (asked.paste === undefined
    ? readSamples('hit', values.sample ?? [undefined])
    : [await toSample('hit', 'sample', asked.paste)]);
  const misses = await readSamples('miss', values.miss ?? []);
  const { line, sources } = suggestPatterns(
    hits.map(({ text }) => text),
    values.pattern,
  );
  const [pattern, ...morePatterns] = sources;
  if (line === undefined || pattern === undefined)
    throw usage(
      'sample',
      'holds no line that could be an error',
      'Paste the error itself, and some of the log around it',
    );
  const draft: Draft = {
    id,
    title: asked.title || line.slice(0, 90),
    cause: asked.cause,
    signature: line,
    pattern,
    morePatterns,
    groups: [...sources.join().matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? ''),
    today: new Date().toISOString().slice(0, 10),
  };
  await reportForeignHits(sources, root);
  const folder = join(root, id);
  mkdirSync(folder, { recursive: true });
  const files = {
    ...draftEntry(draft),
    ...(hits.some(({ text }) => text.trim() === line) ? {} : { 'hit-bare.txt': `${line}\n` }),
    ...Object.fromEntries([...hits, ...misses].map(({ name, text }) => [name, `${text}\n`])),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const written = Object.keys(files).map((name) => join(folder, name));
  console.log(`pattern  ${sources.join('\n         ')}\nwritten  ${written.join('\n         ')}\n`);
  await lint([folder]);
  return 0;
}

async function readSamples(
  kind: 'hit' | 'miss',
  paths: readonly (string | undefined)[],
): Promise<readonly Sample[]> {
  const names = paths.map((path) => (path === undefined ? 'sample' : basename(path, extname(path))));
  return Promise.all(
    paths.map(async (path, index) => {
      const name = names[index] ?? '';
      const isTaken = names.indexOf(name) !== index;
      return toSample(kind, isTaken ? `${name}-${index + 1}` : name, await readInput(path));
    }),
  );
}

async function toSample(kind: 'hit' | 'miss', name: string, pasted: string): Promise<Sample> {
  const { text } = await prepare(pasted, createPacer());
  return { name: `${kind}-${name.replace(/^.*(?:hit|miss)-/, '')}.txt`, text };
}

function toId(id: string | undefined, root: string): string {
  if (id === undefined || !ID.test(id)) {
    throw usage(id ?? 'new', 'is no id', 'Write domain/slug in lower case, such as docker/exec-format-error');
  }
  if (existsSync(join(root, id)))
    throw usage(id, 'exists already', `Edit ${join(root, id)}, or choose another slug`);
  return id;
}

/** A pattern that hits the samples of other entries is too general, or the two belong together. */
async function reportForeignHits(sources: readonly string[], root: string): Promise<void> {
  const entries = await readEntries(root);
  for (const source of sources) {
    const compiled = compilePattern(source);
    if (!compiled.ok)
      throw usage('pattern', `is refused: ${compiled.reason}`, 'Avoid lookaround and backreferences');
    for (const entry of entries) {
      const hit = entry.samples.find(({ kind, text }) => kind === 'hit' && compiled.pattern.find(text));
      if (!hit) continue;
      const mend = `make ${source} more specific, or declare ${entry.id} as easily confused`;
      console.log(`also hits ${hit.path}: ${mend}`);
    }
  }
}

/** The first entry of a new folder has no neighbours. */
async function readEntries(root: string): Promise<readonly Entry[]> {
  try {
    return (await readKnowledgeBase([root])).entries;
  } catch (thrown) {
    if (thrown instanceof WhyfailError && thrown.code === 'kb-empty') return [];
    throw thrown;
  }
}

function usage(where: string, what: string, mend: string): WhyfailError {
  return new WhyfailError('usage', [{ where, what, mend }]);
}
