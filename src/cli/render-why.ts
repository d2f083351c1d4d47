import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Candidate } from '../match/verdict.ts';

/**
 * How a verdict came about: each candidate with the stage, the pattern and the words that hit, what it filled, and its gates.
 * @param diagnosis what was found
 */
export function renderWhy({ verdict, values, searched, fingerprint }: Diagnosis): string {
  const header = [
    `verdict      ${verdict.kind}${verdict.partial ? ', not everything was checked' : ''}`,
    `searched     ${searched.lines} lines for ${searched.entries} known errors in ${verdict.ms.toFixed(1)} ms`,
    `fingerprint  ${fingerprint}`,
    `filled       ${
      Object.entries(values)
        .map(([name, value]) => `${name}=${value}`)
        .join(' ') || '-'
    }`,
    `consequences ${verdict.consequences.join(' ') || '-'}`,
  ];
  const candidates = verdict.considered.map(toCandidate);
  return [header.join('\n'), ...(candidates.length > 0 ? candidates : ['no candidate'])].join('\n\n');
}

function toCandidate(candidate: Candidate, index: number): string {
  const [start, end] = candidate.span;
  const lines = [
    `${index + 1}. ${candidate.entryId}  ${Math.round(candidate.confidence * 100)} %`,
    `   ${candidate.stage}: ${candidate.evidence}`,
    `   line ${candidate.lineNumber}: ${candidate.line.slice(0, start)}>>${candidate.line.slice(start, end)}<<${candidate.line.slice(end)}`,
    ...candidate.reasons.map((reason) => `   - ${reason}`),
  ];
  return lines.join('\n');
}
