import type { CodeBlock } from './schema.ts';

/** A text with the language it is really in; the card labels it when that is not the language asked for. */
export interface AnswerText {
  readonly text: string;
  readonly lang: string;
}

/** A labelled fact; `label` is an i18n key (`fact.versions`) or, where no key exists, the source's own word. */
export interface AnswerFact {
  readonly label: string;
  readonly text: AnswerText;
}

/** One rung of the ladder; the first is the fix. */
export interface AnswerStep {
  /** What to do in a few words; absent when the source names none. */
  readonly title?: AnswerText;
  /** Prose around the commands. */
  readonly body?: AnswerText;
  readonly code: readonly CodeBlock[];
  readonly when?: AnswerText;
  readonly risks?: AnswerText;
  /** Estimated share of cases it resolves, 0 to 1. */
  readonly successRate?: number;
  /** True when a command of it deletes or overwrites something that does not come back. */
  readonly destructive: boolean;
}

/** A way not to try. */
export interface AnswerDeadEnd {
  readonly action: AnswerText;
  readonly whyFails?: AnswerText;
  /** Estimated share of attempts that failed, 0 to 1. */
  readonly failRate?: number;
  readonly condition?: AnswerText;
}

/** A neighbour in the cause chain or a confusable. */
export interface AnswerEdge {
  readonly id: string;
  readonly probability?: number;
  /** When the arrow holds, or how to tell the two apart. */
  readonly note?: AnswerText;
}

/** An entry in one language, canon and card merged: all that a card, the command line or a search shows. */
export interface Answer {
  readonly id: string;
  /** Language asked for. */
  readonly lang: string;
  /** Languages that this entry has a card or canon text in. */
  readonly languages: readonly string[];
  readonly title: AnswerText;
  readonly signature?: AnswerText;
  /** Why it failed, one sentence where possible. */
  readonly cause: AnswerText;
  readonly tldr?: AnswerText;
  readonly domain: string;
  readonly category?: string;
  /** low, medium, high, critical. */
  readonly severity?: string;
  /** `~5 min`. */
  readonly fixTime?: string;
  readonly checklist: readonly AnswerText[];
  readonly whereToCheck?: AnswerText;
  /** At least one. */
  readonly steps: readonly AnswerStep[];
  /** Without these the first step does not work. */
  readonly critical: readonly AnswerText[];
  readonly verification: readonly CodeBlock[];
  readonly expected: readonly AnswerText[];
  readonly deadEnds: readonly AnswerDeadEnd[];
  readonly context: readonly AnswerFact[];
  /** Everything else the sources say, so that nothing is lost. */
  readonly facts: readonly AnswerFact[];
  readonly leadsTo: readonly AnswerEdge[];
  readonly precededBy: readonly AnswerEdge[];
  readonly confusedWith: readonly AnswerEdge[];
  /** Ids or kb_ids of related entries. */
  readonly related: readonly string[];
  readonly docUrl?: string;
  readonly trust: {
    readonly tier?: string;
    readonly confidence?: number;
    readonly successRate?: number;
    readonly evidenceCount?: number;
    readonly firstSeen?: string;
    readonly lastConfirmed?: string;
    readonly lastUpdated?: string;
  };
  /** Names of all `__NAME__` in steps and verification, in order of first use, without the underscores. */
  readonly placeholders: readonly string[];
}
