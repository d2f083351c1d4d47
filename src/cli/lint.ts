import { readConfig } from '../config/read.ts';
import { toLine } from '../errors.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';
import type { Finding } from '../lint/finding.ts';
import { lintKnowledgeBase } from '../lint/lint-knowledge-base.ts';
import { readArguments } from './read-arguments.ts';

/**
 * `whyfail lint`: checks folders of entries; without one, the shipped folder and those of `WHYFAIL_KB`.
 * @param args words behind the subcommand
 * @returns 1 when there is an error, 0 when there are warnings at most
 * @throws WhyfailError `usage`, `kb-empty`
 */
export async function lint(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const folders = positionals.length > 0 ? positionals : toDefaultFolders();
  const knowledgeBase = await readKnowledgeBase(folders);
  const findings = lintKnowledgeBase(knowledgeBase, { today: new Date().toISOString().slice(0, 10) });
  const errors = findings.filter(({ level }) => level === 'error').length;
  const count = { entries: knowledgeBase.entries.length, errors, warnings: findings.length - errors };
  if (values.json) console.log(JSON.stringify({ ...count, findings }, null, 2));
  else console.log(toReport(findings, count));
  return errors > 0 ? 1 : 0;
}

function toDefaultFolders(): readonly string[] {
  return [shippedFolder(), ...readConfig(undefined, { needsSlack: false }).kbFolders];
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
