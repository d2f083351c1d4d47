import type { Entry } from '../kb/schema.ts';
import type { Verdict } from '../match/verdict.ts';
import type { Finding } from './finding.ts';

/**
 * K023: a hit whose verdict names another entry, or none. A pattern that matches is not enough: a neighbour may win.
 * The entry may stand among the consequences when the winner is its declared cause.
 * @param entries whose hits are tried
 * @param diagnose the whole way from a paste to a verdict
 */
export async function checkAnswers(
  entries: readonly Entry[],
  diagnose: (text: string) => Promise<{ readonly verdict: Verdict }>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of entries) {
    for (const sample of entry.samples.filter(({ kind }) => kind === 'hit')) {
      const { verdict } = await diagnose(sample.text);
      const first = verdict.candidates[0]?.entryId;
      if (verdict.kind === 'known' && (first === entry.id || verdict.consequences.includes(entry.id)))
        continue;
      findings.push({
        code: 'K023',
        level: 'error',
        where: sample.path,
        what: first === undefined ? 'is answered by no entry' : `is answered by ${first} (${verdict.kind})`,
        mend: 'Make a pattern more telling, declare which of the two causes the other, or move the sample to the entry that is right',
      });
    }
  }
  return findings;
}
