import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Entry } from '../kb/schema.ts';
import type { Finding } from './finding.ts';
import type { SampleHits } from './sample-hits.ts';

/** What checks look at. */
export interface LintContext {
  readonly kb: KnowledgeBase;
  /** Day of the check, YYYY-MM-DD. */
  readonly today: string;
  /** Which patterns hit which samples. */
  readonly hits: SampleHits;
}

/** A finding before it gets its number; without a level it is as strict as its entry is. */
export interface Draft extends Omit<Finding, 'code' | 'level'> {
  readonly level?: Finding['level'];
  readonly entry?: Entry;
}

/** One rule of the knowledge base. */
export interface Check {
  /** `K` and three digits. */
  readonly code: string;
  /** What it demands, in one sentence without a full stop. */
  readonly demands: string;
  readonly run: (context: LintContext) => readonly Draft[];
}
