import type { AnswerFact, AnswerStep, AnswerText } from './answer.ts';
import { fromCards } from './from-cards.ts';
import { isDestructive } from './is-destructive.ts';
import type { CardStep, Entry } from './schema.ts';
import { type LocalWorkaround, toStep, toWorkarounds } from './to-workarounds.ts';

/** The ladder of an entry, and what its sources say of the steps beyond that. */
export interface Ladder {
  /** The card's steps first, then the workarounds that are none of them; empty when there is neither. */
  readonly steps: readonly AnswerStep[];
  readonly facts: readonly AnswerFact[];
}

/**
 * The steps of an entry in one language. A workaround that names a step of the card lends it its rate and whatever
 * the card leaves open; the others follow as steps of their own.
 * @param entry the entry
 * @param lang language code asked for
 */
export function toLadder(entry: Entry, lang: string): Ladder {
  const ofCard = fromCards(entry, lang, (card) => card.steps);
  const workarounds = entry.canon ? toWorkarounds(entry.canon, lang) : [];
  const own = new Set(workarounds);
  const facts: AnswerFact[] = workarounds.flatMap((workaround) => workaround.facts);
  const steps = (ofCard?.value ?? []).map((cardStep, index) => {
    const step = fromCardStep(cardStep, ofCard?.lang ?? lang);
    const workaround = workarounds.find((one) => one.step === index + 1);
    if (!workaround) return step;
    own.delete(workaround);
    facts.push(...toLeftovers(step, workaround));
    return withWorkaround(step, workaround);
  });
  return { steps: [...steps, ...Array.from(own, toStep)], facts };
}

function fromCardStep(step: CardStep, lang: string): AnswerStep {
  const { title, text, code, when, risks } = step;
  return {
    ...(title !== '' && { title: { text: title, lang } }),
    ...(text !== '' && { body: { text, lang } }),
    code,
    ...(when && { when: { text: when, lang } }),
    ...(risks && { risks: { text: risks, lang } }),
    destructive: isDestructive([text, ...code.map((block) => block.code)].join('\n')),
  };
}

function withWorkaround(step: AnswerStep, workaround: LocalWorkaround): AnswerStep {
  const { action, condition, tradeoff, successRate } = workaround;
  return {
    ...step,
    title: step.title ?? action,
    ...(step.when || !condition ? {} : { when: condition }),
    ...(step.risks || !tradeoff ? {} : { risks: tradeoff }),
    ...(successRate !== undefined && { successRate }),
  };
}

function toLeftovers(step: AnswerStep, workaround: LocalWorkaround): AnswerFact[] {
  const { action, how, condition, tradeoff } = workaround;
  const left: [string, AnswerText | undefined][] = [
    ['fact.workaround', step.title && action],
    ['fact.workaround', how],
    ['fact.condition', step.when && condition],
    ['fact.tradeoff', step.risks && tradeoff],
  ];
  return left.flatMap(([label, text]) => (text ? { label, text } : []));
}
