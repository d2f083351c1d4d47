import { beforeAll, describe, expect, it } from 'vitest';
import { createDiagnose, type Diagnose } from '../../src/diagnosis/diagnose.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { shippedFolder } from '../../src/kb/shipped-folder.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';

let knowledgeBase: KnowledgeBase;
let diagnose: Diagnose;

beforeAll(async () => {
  knowledgeBase = await readKnowledgeBase([shippedFolder()]);
  diagnose = createDiagnose({
    knowledgeBase,
    matcher: createMatcher(knowledgeBase.entries, { runs: 20_000, budgetMs: 60_000 }),
  });
});

describe('quality/samples', () => {
  it('answers every hit with its own entry, or with its cause and the entry as the consequence', async () => {
    const wrong: string[] = [];
    for (const entry of knowledgeBase.entries) {
      for (const sample of entry.samples.filter(({ kind }) => kind === 'hit')) {
        const { verdict } = await diagnose(sample.text);
        const first = verdict.candidates[0]?.entryId ?? 'nothing';
        const isNamed = first === entry.id || verdict.consequences.includes(entry.id);
        if (verdict.kind !== 'known' || !isNamed) wrong.push(`${sample.path}: ${verdict.kind} ${first}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers no miss with the entry it is a near miss of', async () => {
    const wrong: string[] = [];
    for (const entry of knowledgeBase.entries) {
      for (const sample of entry.samples.filter(({ kind }) => kind === 'miss')) {
        const { verdict } = await diagnose(sample.text);
        if (verdict.kind === 'known' && verdict.candidates[0]?.entryId === entry.id) wrong.push(sample.path);
      }
    }
    expect(wrong).toEqual([]);
  });
});
