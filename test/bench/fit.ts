import { prepare } from '../../src/diagnosis/prepare.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { createBudget } from '../../src/match/budget.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { createPacer } from '../../src/match/pacer.ts';
import { toNumbers, WEIGHTS } from '../../src/match/probability.ts';
import { createResemblanceStage } from '../../src/match/resemblance-stage.ts';
import { toTextLines } from '../../src/match/text-lines.ts';
import { toQuestion } from '../../src/match/to-question.ts';
import { readLabelled } from './labelled.ts';
import { fitWeights, type Row, toProbability } from './logistic.ts';

const FOLDS = 4;
const STEPS = 10;

/** Prints weights for `src/match/probability.ts`, and how well weights made from three quarters hold on the fourth. */
async function main(): Promise<void> {
  const rows = await toRows();
  console.log(`weights now  [${WEIGHTS.join(', ')}]`);
  console.log(
    `weights fit  [${fitWeights(rows)
      .map((weight) => weight.toFixed(2))
      .join(', ')}]\n`,
  );
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(rows.filter(({ paste }) => paste % FOLDS !== fold));
    return rows
      .filter(({ paste }) => paste % FOLDS === fold)
      .map(({ numbers, isRight }) => ({ probability: toProbability(numbers, weights), isRight }));
  }).flat();
  console.log('| probability | candidates | mean | right |\n|---|---|---|---|');
  for (let step = 0; step < STEPS; step += 1) {
    const inside = judged.filter(({ probability }) => Math.floor(probability * STEPS) === step);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    console.log(`| ${step / STEPS} | ${inside.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`);
  }
}

/** Every candidate of every paste that no pattern answers. */
async function toRows(): Promise<readonly Row[]> {
  const { entries } = await readKnowledgeBase(['kb']);
  const [matcher, stage] = [createMatcher(entries), createResemblanceStage(entries)];
  const rows: Row[] = [];
  for (const [paste, { text, expect }] of readLabelled().entries()) {
    const prepared = (await prepare(text, createPacer())).text;
    if ((await matcher.match(prepared)).kind === 'known') continue;
    const budget = createBudget(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, () => 0);
    for (const { entryId, features } of stage.run(toQuestion(toTextLines(prepared)), budget)) {
      if (features.score > 0 || features.likeness > 0.35)
        rows.push({ paste, numbers: toNumbers(features), isRight: expect.includes(entryId) });
    }
  }
  return rows;
}

await main();
