import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDiagnose, type Diagnose } from '../../src/diagnosis/diagnose.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { shippedFolder } from '../../src/kb/shipped-folder.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';

const FOLDER = new URL('../baseline/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
let diagnose: Diagnose;

beforeAll(async () => {
  const knowledgeBase = await readKnowledgeBase([shippedFolder()]);
  diagnose = createDiagnose({
    knowledgeBase,
    matcher: createMatcher(knowledgeBase.entries, { runs: 20_000, budgetMs: 60_000 }),
  });
});

describe('quality/baseline', () => {
  it.each(FILES)('knows nothing in the healthy lines of %s', async (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const known: string[] = [];
    for (const piece of [...text.split('\n').filter(Boolean), text]) {
      const { verdict } = await diagnose(piece);
      if (verdict.kind === 'known')
        known.push(`${verdict.candidates[0]?.entryId}: ${verdict.candidates[0]?.line}`);
    }
    expect(known).toEqual([]);
  });
});
