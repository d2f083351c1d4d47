import { createDiagnose } from '../../src/diagnosis/diagnose.ts';
import { isRight, type Judged, toReliability } from '../../src/diagnosis/evaluate.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { readLabelled } from './labelled.ts';

/** Prints how often the first candidate is right, by the confidence it was given. */
export async function printReliability(): Promise<void> {
  const knowledgeBase = await readKnowledgeBase(['kb']);
  const diagnose = createDiagnose({ knowledgeBase, matcher: createMatcher(knowledgeBase.entries) });
  const rows: Judged[] = [];
  for (const { id, kind, text, expect } of readLabelled()) {
    const { verdict } = await diagnose(text);
    const got = verdict.candidates.map(({ entryId }) => entryId);
    const confidence = verdict.candidates[0]?.confidence ?? 0;
    rows.push({ id, kind, expect, verdict: verdict.kind, got, confidence, ms: 0 });
  }
  console.log('\n| confidence | answers | mean | right |\n|---|---|---|---|');
  for (const { from, to, count, meanConfidence, right } of toReliability(rows)) {
    const range = `${from.toFixed(1)} to ${to.toFixed(1)}`;
    console.log(`| ${range} | ${count} | ${meanConfidence.toFixed(2)} | ${right.toFixed(2)} |`);
  }
  console.log(`\n${rows.filter(isRight).length} of ${rows.length} pastes right.`);
}
