import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../diagnosis/prepare.ts';
import { WhyfailError } from '../errors.ts';
import { type Draft, draftEntry } from '../kb/draft-entry.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import type { Entry } from '../kb/schema.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';
import { createPacer } from '../match/pacer.ts';
import { suggestPattern } from '../match/suggest-pattern.ts';
import { compilePattern } from '../text/regex.ts';
import { lint } from './lint.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-input.ts';

const OPTIONS = {
  sample: { type: 'string' },
  pattern: { type: 'string' },
  title: { type: 'string' },
  cause: { type: 'string' },
  kb: { type: 'string' },
} as const;

const ID = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/;

/**
 * `whyfail new DOMAIN/SLUG`: begins an entry from a pasted sample: suggests a pattern, tries it on every other sample,
 * writes the files with marks where the author writes, and runs lint.
 * @param args words behind the subcommand
 * @returns 0 when the files are written; lint then says what is still to do
 * @throws WhyfailError `usage` for an id that cannot be or exists, a sample without an error, a pattern the engine refuses
 */
export async function create(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const root = values.kb ?? shippedFolder();
  const id = toId(positionals[0], root);
  const sample = (await prepare(await readInput(values.sample), createPacer())).text;
  const suggested = suggestPattern(sample);
  if (!suggested)
    throw usage(
      'sample',
      'holds no line that could be an error',
      'Paste the error itself, and some of the log around it',
    );
  const pattern = values.pattern ?? suggested.source;
  const draft: Draft = {
    id,
    title: values.title ?? suggested.line.slice(0, 90),
    cause: values.cause ?? '',
    signature: suggested.line,
    pattern,
    groups: [...pattern.matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? ''),
    today: new Date().toISOString().slice(0, 10),
  };
  await reportForeignHits(pattern, root);
  const folder = join(root, id);
  mkdirSync(folder, { recursive: true });
  const files = {
    ...draftEntry(draft),
    'hit-bare.txt': `${suggested.line}\n`,
    'hit-sample.txt': `${sample}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(
    `pattern  ${pattern}\nwritten  ${Object.keys(files)
      .map((name) => join(folder, name))
      .join('\n         ')}\n`,
  );
  await lint([folder]);
  return 0;
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
async function reportForeignHits(source: string, root: string): Promise<void> {
  const compiled = compilePattern(source);
  if (!compiled.ok)
    throw usage('pattern', `is refused: ${compiled.reason}`, 'Avoid lookaround and backreferences');
  for (const entry of await readEntries(root)) {
    const hit = entry.samples.find((sample) => sample.kind === 'hit' && compiled.pattern.find(sample.text));
    if (hit)
      console.log(
        `also hits ${hit.path}: make the pattern more specific, or declare ${entry.id} as easily confused`,
      );
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
