import { toPercent } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AnswerStep } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import { fillCode } from '../fill-placeholders.ts';
import { toUnmarked } from '../markdown.ts';
import type { Line, Outline, Part } from '../outline.ts';
import { say, sayList } from './say.ts';

/** Which step, and how much of it. */
export interface StepOptions {
  readonly index: number;
  /** `hidden` keeps back what deletes or overwrites until somebody asks for it. */
  readonly destructive: 'shown' | 'hidden';
  /** With the estimate, which a card has in its context line instead. */
  readonly withEstimate: boolean;
  /** How many of the things that the first step needs. */
  readonly mostCritical?: number;
}

/**
 * A step of the ladder: `Fix: ...` or `Fallback 1 of 2: ...`, its commands, when and at what risk; with the first one, what it needs.
 * @param view what is shown
 * @param translator interface in the language of the view
 * @param options which step, and how much of it
 */
export function outlineStep(view: CardView, translator: Translator, options: StepOptions): Outline {
  const step = view.answer.steps[options.index];
  if (step === undefined) return { heading: '', parts: [] };
  const isHidden = step.destructive && options.destructive === 'hidden';
  const badge: readonly Part[] = step.destructive
    ? [toLines({ text: translator.t('card.destructive') })]
    : [];
  const how = isHidden
    ? [toLines({ text: translator.t('card.command_hidden') })]
    : toHow(step, view, translator);
  const needed = options.index === 0 ? view.answer.critical.slice(0, options.mostCritical) : [];
  const critical = sayList(translator.t('card.critical'), needed, translator);
  return {
    heading: toHeading(step, view, translator, options.index),
    parts: [...badge, ...how, toLines(...toConditions(step, translator, options)), ...critical],
  };
}

/**
 * The commands that prove the fix, and what they should print.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineVerification(view: CardView, translator: Translator): Outline {
  const { verification, expected } = view.answer;
  const parts = [
    ...verification.map((block) => toCode(block.code, view)),
    ...sayList(translator.t('card.expected'), expected, translator),
  ];
  return { heading: parts.length === 0 ? '' : translator.t('card.verify'), parts };
}

function toHow(step: AnswerStep, view: CardView, translator: Translator): readonly Part[] {
  const body = step.body === undefined ? [] : [toLines({ text: say(step.body, translator) })];
  return [...body, ...step.code.map((block) => toCode(block.code, view))];
}

function toConditions(step: AnswerStep, translator: Translator, options: StepOptions): readonly Line[] {
  const { t, lang } = translator;
  const lines: Line[] = [];
  if (step.when !== undefined) lines.push({ label: t('card.when'), text: say(step.when, translator) });
  if (step.risks !== undefined) lines.push({ label: t('card.risks'), text: say(step.risks, translator) });
  if (options.withEstimate && step.successRate !== undefined) {
    lines.push({
      label: t('card.works'),
      text: t('card.estimate', { rate: toPercent(step.successRate, lang) }),
    });
  }
  return lines;
}

function toHeading(step: AnswerStep, view: CardView, translator: Translator, index: number): string {
  const { t } = translator;
  const name =
    index === 0 ? t('card.fix') : t('card.fallback', { step: index, total: view.answer.steps.length - 1 });
  return step.title === undefined ? name : name + t('colon') + toUnmarked(say(step.title, translator));
}

function toCode(code: string, view: CardView): Part {
  return { kind: 'code', code: fillCode(code, view.state.values) };
}

function toLines(...lines: readonly Line[]): Part {
  return { kind: 'lines', lines };
}
