import type { Card, CardStep, Fact } from './schema.ts';

/** A card while it is being read: lists that grow, texts that may still be missing. */
export interface CardDraft {
  title: string;
  tldr: string;
  fixTime: string;
  whereToCheck: string;
  rootCause: string;
  readonly quoteFacts: Fact[];
  readonly checklist: string[];
  readonly steps: StepDraft[];
  readonly critical: string[];
  readonly versions: string[];
  readonly verification: Card['verification'];
  readonly expected: string[];
  readonly context: Fact[];
  readonly rest: Fact[];
}

/** A step while it is being read; the first is the solution. */
export interface StepDraft {
  title: string;
  text: string;
  when: string;
  risks: string;
  readonly code: CardStep['code'];
}

/** A card of which nothing was read yet. */
export function createCardDraft(): CardDraft {
  return {
    title: '',
    tldr: '',
    fixTime: '',
    whereToCheck: '',
    rootCause: '',
    quoteFacts: [],
    checklist: [],
    steps: [],
    critical: [],
    versions: [],
    verification: [],
    expected: [],
    context: [],
    rest: [],
  };
}

/** A step of which nothing was read yet. */
export function createStepDraft(title: string): StepDraft {
  return { title, text: '', when: '', risks: '', code: [] };
}
