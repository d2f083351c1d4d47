import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRight, type Judged, toReliability, toScore, toWorst } from '../diagnosis/evaluate.ts';
import { WhyfailError } from '../errors.ts';
import { ENGINE_OPTIONS, type Engine, openEngine } from './open-engine.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-input.ts';
import { readJsonl } from './read-jsonl.ts';
import { renderEvaluation } from './render-evaluation.ts';
import { EarlierEvaluation, LabelledLine } from './schema.ts';

const SHAPE = '{"id": "...", "text": "...", "expect": "domain/slug" or [several] or null, "kind": "..."}';

/**
 * `whyfail eval`: how often the engine is right on labelled pastes.
 * @param args words behind the subcommand
 * @throws WhyfailError `usage`, `input-unreadable`, `kb-empty`
 */
export async function evaluate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...ENGINE_OPTIONS,
    json: { type: 'boolean' },
    compare: { type: 'string' },
    worst: { type: 'string', default: '20' },
  });
  const files = positionals.flatMap(toFiles);
  const lines = (await Promise.all(files.map((path) => readJsonl(path, LabelledLine, SHAPE)))).flat();
  if (lines.length === 0) {
    const mend = `Name a JSONL file or a folder of them; a line is ${SHAPE}`;
    throw new WhyfailError('usage', [{ where: 'eval', what: 'needs labelled pastes', mend }]);
  }
  const earlier = values.compare === undefined ? undefined : await readEarlier(values.compare);
  const rows = await judge(lines, await openEngine(values.kb, values.lang));
  if (values.json) {
    const judged = rows.map((row) => ({ ...row, right: isRight(row) }));
    console.log(
      JSON.stringify({ score: toScore(rows), reliability: toReliability(rows), rows: judged }, null, 1),
    );
    return 0;
  }
  const worst = toWorst(rows).slice(0, Number(values.worst) || 0);
  console.log(renderEvaluation(rows, worst, earlier));
  return 0;
}

async function judge(lines: readonly LabelledLine[], engine: Engine): Promise<readonly Judged[]> {
  const rows: Judged[] = [];
  for (const { id, kind, text, expect } of lines) {
    const started = performance.now();
    const { verdict } = await engine.diagnose(text);
    rows.push({
      id,
      kind,
      expect,
      verdict: verdict.kind,
      got: verdict.candidates.map(({ entryId }) => engine.knowledgeBase.find(entryId)?.id ?? entryId),
      confidence: verdict.candidates[0]?.confidence ?? 0,
      ms: performance.now() - started,
    });
  }
  return rows;
}

function toFiles(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return files.sort().map((name) => join(path, name));
}

async function readEarlier(path: string): Promise<ReadonlyMap<string, boolean>> {
  const parsed = EarlierEvaluation.safeParse(JSON.parse(await readInput(path)));
  if (parsed.success) return new Map(parsed.data.rows.map((row) => [row.id, row.right]));
  const mend = 'Name a file that whyfail eval --json wrote';
  throw new WhyfailError('input-unreadable', [{ where: path, what: 'is not an evaluation', mend }]);
}
