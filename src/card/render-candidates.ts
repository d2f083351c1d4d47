import type { KnownBlock } from '@slack/types';
import type { Translator, Translators } from '../i18n/translator.ts';
import type { Answer } from '../kb/answer.ts';
import type { CardState } from './card-state.ts';
import { clampMessage } from './clamp-blocks.ts';
import { cutSentences, cutText } from './cut-text.ts';
import { encodeState } from './encode-state.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { ACTIONS } from './ids.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import type { Line } from './outline.ts';
import { toButton, toPlainText } from './parts/button.ts';
import { toRichText } from './parts/rich-text.ts';
import { say } from './parts/say.ts';

/** An entry that may be the answer, with the state its card would have. */
export interface CandidateView {
  readonly answer: Answer;
  readonly state: CardState;
}

/** What `unsure` shows. */
export interface CandidatesView {
  readonly lang: string;
  /** Best first; more than three are not shown. */
  readonly candidates: readonly CandidateView[];
  /** True when a budget ran out. */
  readonly partial: boolean;
}

const MOST = 3;

/**
 * A choice of up to three entries, each with its cause and what tells it from the others.
 * @param view the candidates
 * @param translators all languages of the interface
 */
export function renderCandidates(view: CandidatesView, translators: Translators): Message {
  const translator = translators.for(view.lang);
  const { t } = translator;
  const candidates = view.candidates.slice(0, MOST);
  const titles = candidates.map(({ answer }) => toUnmarked(cutText(answer.title.text, 150)));
  const intro = t('candidates.intro', { count: candidates.length });
  const hints = [t('candidates.none'), view.partial ? t('card.partial') : ''];
  const blocks: KnownBlock[] = [
    toRichText({ heading: '', parts: [{ kind: 'lines', lines: [{ text: intro }] }] }, ''),
    ...candidates.flatMap((candidate) => renderCandidate(candidate, candidates, translator)),
    { type: 'context', elements: hints.map(toPlainText) },
  ];
  return clampMessage({ text: escapeMrkdwn([intro, ...titles].join('\n')), blocks });
}

function renderCandidate(
  { answer, state }: CandidateView,
  all: readonly CandidateView[],
  translator: Translator,
): readonly KnownBlock[] {
  const cause = { ...answer.cause, text: cutSentences(answer.cause.text, 300) };
  const lines: Line[] = [{ text: say(cause, translator) }];
  const edge = answer.confusedWith.find(({ id }) => all.some((other) => other.answer.id === id));
  if (edge?.note !== undefined) {
    const note = { ...edge.note, text: cutText(edge.note.text, 300) };
    lines.push({ label: translator.t('candidates.differs'), text: say(note, translator) });
  }
  const heading = toUnmarked(say({ ...answer.title, text: cutText(answer.title.text, 150) }, translator));
  const value = encodeState(state);
  const button = toButton(translator.t('action.choose'), { action: ACTIONS.candidateChosen, value });
  return [
    toRichText({ heading, parts: [{ kind: 'lines', lines }] }, translator.t('colon')),
    { type: 'actions', elements: [button] },
  ];
}
