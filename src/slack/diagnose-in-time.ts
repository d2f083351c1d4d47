import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Parts } from './parts.ts';

/** Leaves a second of the three that a person gets an answer in for saying so. */
const PATIENCE_MS = 2_000;

/**
 * Diagnoses a text; undefined when that fails or takes too long, which is not the same as finding nothing.
 * @param parts the use case, log and counters
 * @param text what was pasted
 */
export async function diagnoseInTime(
  parts: Pick<Parts, 'diagnose' | 'log' | 'counters'>,
  text: string,
): Promise<Diagnosis | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('out of time')), PATIENCE_MS);
  });
  try {
    const diagnosis = await Promise.race([parts.diagnose(text), late]);
    parts.counters.observe('whyfail_match_seconds', diagnosis.verdict.ms / 1_000);
    return diagnosis;
  } catch (error) {
    parts.log.error('a text cannot be checked', { error });
    parts.counters.count('whyfail_errors_total', { where: 'diagnose' });
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
