import type { ActionsBlock, KnownBlock, PlainTextOption } from '@slack/types';
import type { Translator, Translators } from '../i18n/translator.ts';
import type { AnswerText } from '../kb/answer.ts';
import type { CardView } from './card-view.ts';
import { clampView } from './clamp-view.ts';
import { cutText, toWholeIndex } from './cut-text.ts';
import { encodeState } from './encode-state.ts';
import { ACTIONS, MODALS, type MORE } from './ids.ts';
import { LIMITS } from './limits.ts';
import { toUnmarked } from './markdown.ts';
import type { Modal } from './modal.ts';
import type { Outline } from './outline.ts';
import { toButton, toPlainText } from './parts/button.ts';
import { toCurrentStep } from './parts/current-step.ts';
import { outlineBackground } from './parts/outline-background.ts';
import { outlineDeadEnds } from './parts/outline-dead-ends.ts';
import { outlineSource } from './parts/outline-source.ts';
import { outlineStep, outlineVerification } from './parts/outline-step.ts';
import { type MuteState, renderMute } from './parts/render-mute.ts';
import { renderOwnCopy } from './parts/render-own-copy.ts';
import { renderRelated } from './parts/render-related.ts';
import { toRichText } from './parts/rich-text.ts';
import { say } from './parts/say.ts';

/** A part of the answer that has no room on the card; `command` is the destructive step that is shown, with its commands. */
export type DetailsSection =
  | Exclude<(typeof MORE)[keyof typeof MORE], typeof MORE.notMine | typeof MORE.ownCopy>
  | 'command';

/**
 * One part of the answer at length.
 * @param view what the card shows
 * @param translators all languages of the interface
 * @param options `section`: which part; `metadata`: comes back as it is, at most 3000 characters; `mute`: where the entry can be muted, and who did so
 */
export function renderDetailsModal(
  view: CardView,
  translators: Translators,
  options: {
    readonly section: DetailsSection;
    readonly metadata?: string;
    readonly mute?: MuteState | undefined;
  },
): Modal {
  const translator = translators.for(view.state.lang);
  const { t } = translator;
  return clampView({
    type: 'modal',
    callback_id: MODALS.details,
    ...(options.metadata !== undefined && { private_metadata: options.metadata }),
    title: toPlainText(t(`more.${options.section}`)),
    close: toPlainText(t('modal.close')),
    blocks: [
      { type: 'context', elements: [toPlainText(toUnmarked(say(view.answer.title, translator)))] },
      ...renderOwnCopy(view, translators),
      ...RENDERERS[options.section](view, translator),
      ...(options.mute === undefined ? [] : renderMute(view, translator, options.mute)),
    ],
  });
}

type Renderer = (view: CardView, translator: Translator) => readonly KnownBlock[];

const RENDERERS: Readonly<Record<DetailsSection, Renderer>> = {
  checklist: (view, translator) => [
    ...renderChecklist(view, translator),
    toBlock(outlineBackground(view, translator), translator),
  ],
  steps: (view, translator) => [
    ...view.answer.steps.flatMap((_, index) => renderStep(view, translator, index)),
    toBlock(outlineVerification(view, translator), translator),
  ],
  dead_ends: (view, translator) =>
    outlineDeadEnds(view, translator).map((outline) => toBlock(outline, translator)),
  related: (view, translator) => [
    ...renderRelated(view, translator),
    toBlock(outlineSource(view, translator), translator),
  ],
  command: (view, translator) => {
    const { index } = toCurrentStep(view);
    return [
      toBlock(outlineStep(view, translator, { index, destructive: 'shown', withEstimate: true }), translator),
    ];
  },
};

function renderStep(view: CardView, translator: Translator, index: number): readonly KnownBlock[] {
  const outline = outlineStep(view, translator, { index, destructive: 'hidden', withEstimate: true });
  const block = toBlock(outline, translator);
  if (view.answer.steps[index]?.destructive !== true) return [block];
  const value = encodeState({ ...view.state, step: index });
  const button = toButton(translator.t('action.command'), { action: ACTIONS.commandShown, value });
  return [block, { type: 'actions', elements: [button] }];
}

function renderChecklist(view: CardView, translator: Translator): readonly KnownBlock[] {
  const items = view.answer.checklist.filter((item) => item.text.trim() !== '');
  if (items.length === 0) return [];
  const heading = toBlock({ heading: translator.t('details.checklist'), parts: [] }, translator);
  const groups: ActionsBlock[] = [];
  for (let start = 0; start < items.length; start += LIMITS.options.checkboxes) {
    const options = items
      .slice(start, start + LIMITS.options.checkboxes)
      .map((item, index) => toBox(item, translator, start + index));
    groups.push({
      type: 'actions',
      elements: [{ type: 'checkboxes', action_id: ACTIONS.checklistTicked, options }],
    });
  }
  return [heading, ...groups, ...renderLongItems(items, translator)];
}

const LONGEST_BOX = LIMITS.option.text + LIMITS.option.description;

/** A box takes 75 characters; its description takes as many again, from the last space on. */
function toBox(item: AnswerText, translator: Translator, index: number): PlainTextOption {
  const text = cutText(toUnmarked(say(item, translator)), LONGEST_BOX);
  const value = String(index);
  if (text.length <= LIMITS.option.text) return { text: toPlainText(text), value };
  const space = text.lastIndexOf(' ', LIMITS.option.text);
  const end = toWholeIndex(text, space > LIMITS.option.text / 2 ? space : LIMITS.option.text);
  return {
    text: toPlainText(text.slice(0, end)),
    value,
    description: toPlainText(cutText(text.slice(end).trim(), LIMITS.option.description)),
  };
}

/** Signs that a box cannot hold are shown in full below. */
function renderLongItems(items: readonly AnswerText[], translator: Translator): readonly KnownBlock[] {
  const long = items
    .map((item) => say(item, translator))
    .filter((text) => toUnmarked(text).length > LONGEST_BOX);
  return long.length === 0
    ? []
    : [toBlock({ heading: '', parts: [{ kind: 'bullets', items: long }] }, translator)];
}

function toBlock(outline: Outline, translator: Translator): KnownBlock {
  return toRichText(outline, translator.t('colon'));
}
