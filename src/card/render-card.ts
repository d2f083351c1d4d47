import type { ContextBlock, HeaderBlock, KnownBlock } from '@slack/types';
import { toSentenceList } from '../i18n/formats.ts';
import type { Translator, Translators } from '../i18n/translator.ts';
import type { CardView } from './card-view.ts';
import { clampMessage } from './clamp-blocks.ts';
import { cutText } from './cut-text.ts';
import { encodeState } from './encode-state.ts';
import { ACTIONS } from './ids.ts';
import { LIMITS } from './limits.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toButton, toPlainText } from './parts/button.ts';
import { toCurrentStep } from './parts/current-step.ts';
import { outlineStep, outlineVerification } from './parts/outline-step.ts';
import { renderActions } from './parts/render-actions.ts';
import { renderContextLine } from './parts/render-context-line.ts';
import { renderMatchedLine } from './parts/render-matched-line.ts';
import { renderMemory } from './parts/render-memory.ts';
import { renderText } from './parts/render-text.ts';
import { renderTried } from './parts/render-tried.ts';
import { toRichText } from './parts/rich-text.ts';
import { say, toLanguageNote } from './parts/say.ts';
import { toBrief } from './to-brief.ts';

/** The first screen has room for two; the menu shows them all. */
const MOST_CRITICAL = 2;

/**
 * The card: what failed, why, the fix to copy, how to verify it, and what to do next. Always within Slack's limits.
 * @param view what to show
 * @param translators all languages of the interface
 */
export function renderCard(view: CardView, translators: Translators): Message {
  const translator = translators.for(view.state.lang);
  const { step, index } = toCurrentStep(view);
  const { answer, isShortened } = toBrief(view.answer, index);
  const brief = { ...view, answer };
  const colon = translator.t('colon');
  const cause = {
    heading: '',
    parts: [{ kind: 'lines', lines: [{ text: say(answer.cause, translator) }] }],
  } as const;
  const fix = outlineStep(brief, translator, {
    index,
    destructive: 'hidden',
    withEstimate: false,
    mostCritical: MOST_CRITICAL,
  });
  const blocks: KnownBlock[] = [
    ...renderMatchedLine(view),
    renderHeader(view, translator),
    toContext(renderContextLine(view, translator)),
    ...renderMemory(view, translator),
    ...renderTried(view, translator),
    toRichText(cause, colon),
    toRichText(fix, colon),
    ...(step.destructive ? [renderShowCommand(view, translator)] : []),
    toRichText(outlineVerification(brief, translator), colon),
    ...toNotes(view, translator, isShortened).map(toContext),
    renderActions(view, translators),
  ];
  return clampMessage({ text: renderText(view, translator), blocks });
}

function renderHeader(view: CardView, translator: Translator): HeaderBlock {
  const { title } = view.answer;
  const note = toLanguageNote(title.lang, translator);
  const text = cutText(toUnmarked(title.text.trim()), LIMITS.header - note.length);
  return { type: 'header', text: toPlainText(text === '' ? view.answer.id : text + note) };
}

function renderShowCommand(view: CardView, { t }: Translator): KnownBlock {
  const value = encodeState({ ...view.state, step: toCurrentStep(view).index });
  return {
    type: 'actions',
    elements: [toButton(t('action.command'), { action: ACTIONS.commandShown, value })],
  };
}

function toNotes(view: CardView, { t, lang }: Translator, isShortened: boolean): readonly string[] {
  const titles = view.also.slice(0, 5).map((entry) => cutText(toUnmarked(entry.title), LIMITS.header));
  const isExhausted = view.vote === 'failed' && toCurrentStep(view).isLast;
  return [
    isShortened ? t('card.shortened') : '',
    titles.length > 0 ? t('card.also', { titles: toSentenceList(titles, lang) }) : '',
    view.partial ? t('card.partial') : '',
    isExhausted ? t('card.exhausted') : '',
  ].filter((note) => note !== '');
}

function toContext(text: string): ContextBlock {
  return { type: 'context', elements: [toPlainText(text)] };
}
