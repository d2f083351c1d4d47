import { resolve, sep } from 'node:path';
import { readConfig } from '../config/read.ts';
import { createDiagnose } from '../diagnosis/diagnose.ts';
import { toLine } from '../errors.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';
import type { Finding } from '../lint/finding.ts';
import { checkAnswers } from '../lint/hit-is-answered.ts';
import { lintKnowledgeBase } from '../lint/lint-knowledge-base.ts';
import { createMatcher } from '../match/create-matcher.ts';
import { readArguments } from './read-arguments.ts';

/**
 * `whyfail lint`: checks folders of entries; without one, the shipped folder and those of `WHYFAIL_KB`.
 * An entry inside of those is judged among its neighbours.
 * @param args words behind the subcommand
 * @returns 1 when there is an error, 0 when there are warnings at most
 * @throws WhyfailError `usage`, `kb-empty`
 */
export async function lint(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const around = [shippedFolder(), ...readConfig(undefined, { needsSlack: false }).kbFolders];
  const named = await readKnowledgeBase(positionals.length > 0 ? positionals : around);
  const isPart =
    positionals.length > 0 &&
    positionals.every((folder) => around.some((whole) => isInside(resolve(folder), whole)));
  const whole = isPart ? await readKnowledgeBase(around) : named;
  const belongs = ({ where }: Finding): boolean =>
    !isPart ||
    named.entries.some(({ id }) => where.startsWith(`${id}:`)) ||
    positionals.some((folder) => isInside(where, resolve(folder)));
  const findings = (await findAll(whole, named)).filter(belongs);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const count = { entries: named.entries.length, errors, warnings: findings.length - errors };
  if (values.json) console.log(JSON.stringify({ ...count, findings }, null, 2));
  else console.log(toReport(findings, count));
  return errors > 0 ? 1 : 0;
}

async function findAll(whole: KnowledgeBase, named: KnowledgeBase): Promise<readonly Finding[]> {
  const ids = new Set(named.entries.map(({ id }) => id));
  const diagnose = createDiagnose({ knowledgeBase: whole, matcher: createMatcher(whole.entries, UNHURRIED) });
  return [
    ...lintKnowledgeBase(whole, { today: new Date().toISOString().slice(0, 10) }),
    ...(await checkAnswers(
      whole.entries.filter(({ id }) => ids.has(id)),
      diagnose,
    )),
  ];
}

/** A slow machine is no finding. */
const UNHURRIED = { runs: 20_000, budgetMs: 60_000 };

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function toReport(
  findings: readonly Finding[],
  count: { readonly entries: number; readonly errors: number; readonly warnings: number },
): string {
  const lines = findings.map((finding) => `${finding.code} ${finding.level} ${toLine(finding)}`);
  return [
    ...lines,
    [
      toCount(count.entries, 'entry', 'entries'),
      toCount(count.errors, 'error'),
      toCount(count.warnings, 'warning'),
    ].join(', '),
  ].join('\n');
}

function toCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
