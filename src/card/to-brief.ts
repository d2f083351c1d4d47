import type { Answer, AnswerStep, AnswerText } from '../kb/answer.ts';
import type { CodeBlock } from '../kb/schema.ts';
import { cutCode, cutSentences, cutText } from './cut-text.ts';

/** What a card shows at most, in characters and in items; the rest is behind its menu. */
const BRIEF = {
  title: 150,
  cause: 300,
  body: 800,
  note: 300,
  items: 5,
  item: 200,
  blocks: 3,
  code: 2000,
} as const;

/** An answer short enough for a card. */
export interface Brief {
  readonly answer: Answer;
  /** True when code was left out. */
  readonly isShortened: boolean;
}

/**
 * The answer as a card shows it: every part there, long ones cut.
 * @param answer whole answer
 * @param step the rung that is shown
 */
export function toBrief(answer: Answer, step: number): Brief {
  const steps = answer.steps.map(toBriefStep);
  const verification = toBriefCode(answer.verification);
  const isShortened =
    lengthOf(verification) < lengthOf(answer.verification) ||
    lengthOf(steps[step]?.code) < lengthOf(answer.steps[step]?.code);
  return {
    answer: {
      ...answer,
      title: cut(answer.title, BRIEF.title),
      cause: { ...answer.cause, text: cutSentences(answer.cause.text, BRIEF.cause) },
      steps,
      critical: cutAll(answer.critical),
      verification,
      expected: cutAll(answer.expected),
    },
    isShortened,
  };
}

function toBriefStep(step: AnswerStep): AnswerStep {
  return {
    ...step,
    ...(step.title && { title: cut(step.title, BRIEF.note) }),
    ...(step.body && { body: cut(step.body, BRIEF.body) }),
    ...(step.when && { when: cut(step.when, BRIEF.note) }),
    ...(step.risks && { risks: cut(step.risks, BRIEF.note) }),
    code: toBriefCode(step.code),
  };
}

function toBriefCode(blocks: readonly CodeBlock[]): readonly CodeBlock[] {
  return blocks.slice(0, BRIEF.blocks).map((block) => ({ ...block, code: cutCode(block.code, BRIEF.code) }));
}

function cutAll(texts: readonly AnswerText[]): readonly AnswerText[] {
  return texts.slice(0, BRIEF.items).map((text) => cut(text, BRIEF.item));
}

function cut(text: AnswerText, max: number): AnswerText {
  return { ...text, text: cutText(text.text, max) };
}

function lengthOf(blocks: readonly CodeBlock[] = []): number {
  return blocks.reduce((sum, block) => sum + block.code.length, 0);
}
