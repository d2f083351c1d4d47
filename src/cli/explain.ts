import { readTranslators } from '../i18n/read-dictionaries.ts';
import { ENGINE_OPTIONS, type Engine, openEngine } from './open-engine.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-input.ts';
import { readJsonl } from './read-jsonl.ts';
import { renderDiagnosis } from './render-diagnosis.ts';
import { renderWhy } from './render-why.ts';
import { TextLine } from './schema.ts';
import { toReport } from './to-report.ts';

const OPTIONS = {
  ...ENGINE_OPTIONS,
  json: { type: 'boolean' },
  jsonl: { type: 'string' },
  why: { type: 'boolean' },
} as const;

/**
 * `whyfail explain`: says why a text failed, for people or as JSON.
 * @param args words behind the subcommand
 * @throws WhyfailError `usage`, `input-unreadable`, `kb-empty`
 */
export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.jsonl !== undefined) return explainMany(values.jsonl, await openEngine(values.kb, values.lang));
  const text = await readInput(positionals[0]);
  const engine = await openEngine(values.kb, values.lang);
  const diagnosis = await engine.diagnose(text);
  for (const { kind, count } of diagnosis.secrets) {
    console.error(`whyfail: the text holds ${count} secret(s) of kind ${kind}; rotate them.`);
  }
  if (values.json) {
    console.log(JSON.stringify(toReport(diagnosis, engine.knowledgeBase, engine.lang), null, 2));
    return 0;
  }
  if (values.why) console.log(`${renderWhy(diagnosis)}\n`);
  const color = Boolean(process.stdout.isTTY && process.stdout.hasColors());
  console.log(renderDiagnosis(diagnosis, { ...engine, translators: readTranslators(), color }));
  return 0;
}

async function explainMany(path: string, engine: Engine): Promise<number> {
  for (const { id, text } of await readJsonl(path, TextLine, '{"id": "...", "text": "..."}')) {
    const report = toReport(await engine.diagnose(text), engine.knowledgeBase, engine.lang);
    process.stdout.write(`${JSON.stringify({ id, ...report })}\n`);
  }
  return 0;
}
