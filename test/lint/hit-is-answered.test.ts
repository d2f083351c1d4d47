import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../src/lint/hit-is-answered.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { toEntry } from '../support/entry.ts';

const UNHURRIED = { runs: 20_000, budgetMs: 60_000 };

function withHit(id: string, canon: Readonly<Record<string, unknown>>, text: string) {
  return { ...toEntry(id, canon), samples: [{ kind: 'hit' as const, path: `${id}/hit-bare.txt`, text }] };
}

describe('lint/hit-is-answered', () => {
  const narrow = withHit('disk/full', { regex: 'no space left' }, 'write /data: no space left on device');

  it('is content with an entry that wins its own hit', async () => {
    const matcher = createMatcher([narrow], UNHURRIED);
    expect(await checkAnswers([narrow], async (text) => ({ verdict: await matcher.match(text) }))).toEqual(
      [],
    );
  });

  it('names the neighbour that wins it instead', async () => {
    const wide = toEntry('disk/wide', { regex: 'write /data: no space left on device' });
    const matcher = createMatcher([narrow, wide], UNHURRIED);
    const findings = await checkAnswers([narrow], async (text) => ({ verdict: await matcher.match(text) }));
    expect(findings).toMatchObject([{ code: 'K023', level: 'error', where: 'disk/full/hit-bare.txt' }]);
    expect(findings[0]?.what).toContain('disk/wide');
  });
});
