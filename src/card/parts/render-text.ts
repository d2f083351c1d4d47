import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { cutCode, cutText } from '../cut-text.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { fillCode } from '../fill-placeholders.ts';
import { LIMITS } from '../limits.ts';
import { toUnmarked } from '../markdown.ts';
import { toCurrentStep } from './current-step.ts';
import { say } from './say.ts';

/** `&amp;`: what one character takes at most once it is escaped. */
const LONGEST_ENTITY = 5;

/**
 * The card for notifications, screen readers and places that refuse blocks: title, cause and the commands themselves.
 * @param view what the card shows
 * @param translator interface in the language of the view
 */
export function renderText(view: CardView, translator: Translator): string {
  const { answer } = view;
  const { step } = toCurrentStep(view);
  const title = toUnmarked(say(answer.title, translator));
  const intro = cutText([title, toUnmarked(say(answer.cause, translator))].filter(Boolean).join('\n'), 500);
  const parts = [escapeMrkdwn(intro)];
  const room = LIMITS.messageText - intro.length * LONGEST_ENTITY - 20;
  if (step.destructive) {
    parts.push(`${translator.t('card.destructive')} ${translator.t('card.command_hidden')}`);
  } else if (step.code.length > 0) {
    const code = step.code.map((block) => fillCode(block.code, view.state.values)).join('\n\n');
    parts.push(toFenced(cutCode(escapeMrkdwn(code), room)));
  } else if (step.body !== undefined) {
    const body = toUnmarked(say(step.body, translator));
    parts.push(escapeMrkdwn(cutText(body, Math.floor(room / LONGEST_ENTITY))));
  }
  return parts.join('\n');
}

/** A text that holds a fence itself would break out of one. */
function toFenced(code: string): string {
  return code.includes('```') ? code : `\`\`\`\n${code}\n\`\`\``;
}
