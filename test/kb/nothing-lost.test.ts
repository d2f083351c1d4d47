import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { toAnswer } from '../../src/kb/to-answer.ts';
import { repairEncoding } from '../../src/text/repair-encoding.ts';
import { writeFolder } from './write-folder.ts';

const SEEDS = fileURLToPath(new URL('../fixtures/seeds', import.meta.url));
const CANON = readFileSync(join(SEEDS, 'exec-format-error.canon.json'), 'utf8');
const CARD = readFileSync(join(SEEDS, 'CROSS_DOCKER_001.md'), 'utf8');

/** Texts and numbers of a document that say something, as they would stand in an answer. */
function toLeaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(toLeaves);
  return value === null || value === '' ? [] : [String(value)];
}

/** What is left of a card's lines when marks, boxes, pictures and the words that name its parts are taken away. */
function toPhrases(markdown: string): string[] {
  const names =
    /^(TL;DR|Fix Time|Platform|This Is Your Problem If|Where to Check|SOLUTION|Integration Pattern|Critical|Versions|Verification|Expected|Fallback|Option \d|When|Risks|Context|Root Cause|Side Effects|Best Practice|Anti-Pattern|Applicable|Frequency)\s*(\(copy-paste\)|\(won't work without this\)|\(if main solution failed\)|\(optional\))?\s*:?\s*/;
  return repairEncoding(markdown)
    .text.split(/\n|\s\|\s(?=\*\*)/)
    .map((line) => line.replaceAll('**', '').replace(/^[\s>#-]*(\[ \]\s*)?/, ''))
    .map((line) =>
      line.replace(/^\p{Extended_Pictographic}\ufe0f?\s*|^[✓✗]\s*|\s*⤵$/gu, '').replace(names, ''),
    )
    .flatMap((line) =>
      line.startsWith('```')
        ? []
        : line.split(
            /^(?:kb_id|category|platform|technologies|complexity|criticality|created|tags|related_kb): /,
          ),
    )
    .flatMap((line) =>
      line.startsWith('[') ? line.slice(1, -1).split(', ') : [line.replace(/^[("<]|[)"]$/g, '')],
    )
    .flatMap((line) => line.split(' → see Fallback below'))
    .map((line) => line.replace(/^✗ /, ''))
    .filter((line) => line.trim() !== '');
}

async function answersOf(files: Readonly<Record<string, string>>): Promise<string> {
  const kb = await readKnowledgeBase([await writeFolder(files)]);
  expect(kb.entries).toHaveLength(1);
  const answers = kb.entries.flatMap((entry) => [toAnswer(entry, 'en'), toAnswer(entry, 'zh')]);
  return JSON.stringify(answers);
}

function missingFrom(haystack: string, leaves: readonly string[]): string[] {
  return leaves.filter((leaf) => !haystack.includes(JSON.stringify(leaf).slice(1, -1)));
}

describe('kb/nothing-lost', () => {
  const leaves = toLeaves(JSON.parse(CANON));
  const phrases = toPhrases(CARD);

  it('has a fair sample of what could be lost', () => {
    expect(leaves.length).toBeGreaterThan(40);
    expect(phrases).toContain('Docker exec format error — Wrong Architecture');
    expect(phrases).toContain('5-10x slower performance');
    expect(phrases.length).toBeGreaterThan(50);
  });

  it('finds every leaf of a canon alone in its answers', async () => {
    expect(missingFrom(await answersOf({ 'a.canon.json': CANON }), leaves)).toEqual([]);
  });

  it('finds every phrase of a card alone in its answers', async () => {
    expect(missingFrom(await answersOf({ 'CROSS_DOCKER_001.md': CARD }), phrases)).toEqual([]);
  });

  it('finds every leaf and phrase of both in the answers of the joined entry', async () => {
    const joined = await answersOf({ 'a.canon.json': CANON, 'CROSS_DOCKER_001.md': CARD });
    expect(missingFrom(joined, [...leaves, ...phrases])).toEqual([]);
  });
});
