import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { toAnswer } from '../kb/to-answer.ts';
import type { Candidate } from '../match/verdict.ts';

/** One candidate as `--json` prints it; the names are part of what stays stable. */
export interface ReportedCandidate {
  readonly id: string;
  readonly title: string;
  readonly signature: string;
  readonly root_cause: string;
  /** Probability, 0 to 1, three decimals. */
  readonly confidence: number;
  readonly stage: string;
  /** The line that matched. */
  readonly line: string;
  /** Its number in the cleaned text, from 1. */
  readonly line_number: number;
}

/** A diagnosis as `--json` prints it; the names are part of what stays stable. */
export interface Report {
  readonly verdict: string;
  readonly candidates: readonly ReportedCandidate[];
  /** Ids of consequences. */
  readonly also: readonly string[];
  /** True when a budget ran out. */
  readonly partial: boolean;
  readonly ms: number;
}

/**
 * A diagnosis in the stable form for other programs.
 * @param diagnosis what was found
 * @param knowledgeBase where the candidates' texts are
 * @param lang language of the texts
 */
export function toReport({ verdict }: Diagnosis, knowledgeBase: KnowledgeBase, lang: string): Report {
  return {
    verdict: verdict.kind,
    candidates: verdict.candidates.map((candidate) => toReportedCandidate(candidate, knowledgeBase, lang)),
    also: verdict.consequences,
    partial: verdict.partial,
    ms: Math.round(verdict.ms * 100) / 100,
  };
}

/**
 * A candidate in the stable form for other programs.
 * @param candidate what was found
 * @param knowledgeBase where its texts are
 * @param lang language of the texts
 */
export function toReportedCandidate(
  candidate: Candidate,
  knowledgeBase: KnowledgeBase,
  lang: string,
): ReportedCandidate {
  const entry = knowledgeBase.find(candidate.entryId);
  const answer = entry && toAnswer(entry, lang);
  return {
    id: candidate.entryId,
    title: answer?.title.text ?? '',
    signature: answer?.signature?.text ?? '',
    root_cause: answer?.cause.text ?? '',
    confidence: Math.round(candidate.confidence * 1000) / 1000,
    stage: candidate.stage,
    line: candidate.line,
    line_number: candidate.lineNumber,
  };
}
