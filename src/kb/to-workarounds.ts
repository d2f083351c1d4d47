import type { AnswerFact, AnswerStep, AnswerText } from './answer.ts';
import { toFieldLabel } from './fact-keys.ts';
import { isDestructive } from './is-destructive.ts';
import { localizedText, toTwins } from './localized-text.ts';
import type { Canon } from './schema.ts';
import { toCommands } from './to-commands.ts';
import { toFactLanguage, toFactText } from './to-fact-text.ts';

/** A workaround of a canon in one language. */
export interface LocalWorkaround {
  readonly action: AnswerText;
  /** The longer telling, where it says more than the action. */
  readonly how: AnswerText | undefined;
  readonly condition: AnswerText | undefined;
  readonly tradeoff: AnswerText | undefined;
  readonly successRate: number | undefined;
  /** Step of the card that it is, from 1. */
  readonly step: number | undefined;
  /** Sources and fields without a place in a step. */
  readonly facts: readonly AnswerFact[];
}

const PLACED = /^(action|how|condition|tradeoff)(_[a-z]{2})?$|^(success_rate|step)$/;
/** A title longer than this wraps on a phone. */
const MAX_TITLE = 100;

/**
 * The workarounds of a canon, each text in the language asked for or in the canon's own.
 * @param canon the canon
 * @param lang language code asked for
 */
export function toWorkarounds(canon: Canon, lang: string): LocalWorkaround[] {
  return canon.workarounds.flatMap((workaround, index) => {
    const options = { lang, locale: canon.locale, twins: toTwins(canon, 'workarounds', index) };
    const action = localizedText(workaround, 'action', options);
    if (!action) return [];
    const how = localizedText(workaround, 'how', options);
    const isSame = how?.text === action.text || workaround.how === workaround.action;
    const facts = Object.entries(workaround)
      .filter(([field]) => !PLACED.test(field))
      .map(([field, value]) => ({
        label: toFieldLabel(field),
        text: { text: toFactText(value), lang: toFactLanguage(field, options) },
      }));
    return {
      action,
      how: isSame ? undefined : how,
      condition: localizedText(workaround, 'condition', options),
      tradeoff: localizedText(workaround, 'tradeoff', options),
      successRate: workaround.success_rate ?? undefined,
      step: workaround.step ?? undefined,
      facts,
    };
  });
}

/**
 * A workaround as a step of its own: its first clause is the title, and the body has what the title leaves out.
 * @param workaround the workaround
 */
export function toStep(workaround: LocalWorkaround): AnswerStep {
  const { action, how, condition, tradeoff, successRate } = workaround;
  const title = toTitle(action.text);
  const isRepeated = title === action.text || how?.text.startsWith(action.text);
  const code = toCommands(how?.text ?? action.text);
  const isAllCode = code.some((block) => block.code === how?.text);
  const parts = [isRepeated ? '' : action.text, isAllCode ? '' : (how?.text ?? '')];
  const prose = parts.filter((text) => text !== '').join('\n');
  return {
    title: { text: title, lang: action.lang },
    ...(prose !== '' && { body: { text: prose, lang: how?.lang ?? action.lang } }),
    code,
    ...(condition && { when: condition }),
    ...(tradeoff && { risks: tradeoff }),
    ...(successRate !== undefined && { successRate }),
    destructive: isDestructive(`${action.text}\n${how?.text ?? ''}`),
  };
}

function toTitle(action: string): string {
  const [line = ''] = action.split('\n');
  if (line.length <= MAX_TITLE && !/['"`]/.test(line)) return line;
  const clause = /^.{8,100}?(?=[:：;；。]|[.,，]\s|\s[([]|\s[-–—]\s)/u.exec(line)?.[0];
  if (clause && !isInsideQuotes(clause)) return clause;
  if (line.length <= MAX_TITLE) return line;
  return line.slice(0, MAX_TITLE).replace(/\s+\S*$/, '');
}

function isInsideQuotes(clause: string): boolean {
  return ['"', '`'].some((quote) => clause.split(quote).length % 2 === 0) || /(?<!\w)'[^']*$/.test(clause);
}
