import { toSentenceList } from '../i18n/formats.ts';
import type { Translator, Translators } from '../i18n/translator.ts';
import type { CardView } from './card-view.ts';
import { toWholeIndex } from './cut-text.ts';
import { toShowable } from './fit/trim-text.ts';
import { toUnmarked } from './markdown.ts';
import type { Line, Outline, Part } from './outline.ts';
import { outlineBackground } from './parts/outline-background.ts';
import { outlineDeadEnds } from './parts/outline-dead-ends.ts';
import { outlineRelated } from './parts/outline-related.ts';
import { outlineSource } from './parts/outline-source.ts';
import { outlineStep, outlineVerification } from './parts/outline-step.ts';
import { renderContextLine } from './parts/render-context-line.ts';
import { say } from './parts/say.ts';

const BOLD = /\*\*([^*\n]+)\*\*/g;

/** How a terminal marks text; without color nothing is marked. */
interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly code: (text: string) => string;
}

/**
 * The whole answer as text for a terminal: everything that the card and its menus show, commands unindented so that they can be copied.
 * @param view what to show
 * @param translators all languages of the interface
 * @param options `color`: with escape sequences
 */
export function renderPlain(
  view: CardView,
  translators: Translators,
  options: { readonly color: boolean },
): string {
  const translator = translators.for(view.state.lang);
  const ink = createInk(options.color);
  const shown = (text: string): string => toShowable(text).trim();
  const outlines = toOutlines(view, translator).map((outline) =>
    toBlock(outline, translator.t('colon'), ink),
  );
  const blocks = [
    toMatchedLine(view, ink),
    ink.bold(shown(toUnmarked(say(view.answer.title, translator)))),
    ink.dim(shown(renderContextLine(view, translator))),
    ...outlines,
    ...toNotes(view, translator).map(ink.dim),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function toOutlines(view: CardView, translator: Translator): readonly Outline[] {
  const { answer } = view;
  const checklist = answer.checklist.map((item) => `[ ] ${say(item, translator)}`);
  const deadEnds = outlineDeadEnds(view, translator);
  return [
    outlineBackground(view, translator),
    ...answer.steps.map((_, index) =>
      outlineStep(view, translator, { index, destructive: 'shown', withEstimate: true }),
    ),
    outlineVerification(view, translator),
    ...(checklist.length > 0 ? [toChecklist(checklist, translator)] : []),
    ...deadEnds.map((outline) => ({
      ...outline,
      heading: translator.t('more.dead_ends') + translator.t('colon') + outline.heading,
    })),
    ...outlineRelated(view, translator),
    outlineSource(view, translator),
  ];
}

function toChecklist(items: readonly string[], { t }: Translator): Outline {
  return { heading: t('details.checklist'), parts: [{ kind: 'bullets', items }] };
}

function toNotes(view: CardView, { t, lang }: Translator): readonly string[] {
  const titles = view.also.map((entry) => toShowable(toUnmarked(entry.title)));
  return [
    titles.length > 0 ? t('card.also', { titles: toSentenceList(titles, lang) }) : '',
    view.partial ? t('card.partial') : '',
  ].filter((note) => note !== '');
}

function toMatchedLine({ state }: CardView, ink: Ink): string {
  const start = toWholeIndex(state.line, state.span[0]);
  const end = toWholeIndex(state.line, state.span[1]);
  const pieces = [state.line.slice(0, start), state.line.slice(start, end), state.line.slice(end)];
  const [before = '', match = '', after = ''] = pieces.map(toShowable);
  return state.line === '' ? '' : `> ${before}${ink.bold(match)}${after}`;
}

function toBlock(outline: Outline, colon: string, ink: Ink): string {
  const parts = outline.parts.map((part) => toText(part, colon, ink));
  return [ink.bold(toShowable(outline.heading)), ...parts].filter((part) => part !== '').join('\n');
}

function toText(part: Part, colon: string, ink: Ink): string {
  switch (part.kind) {
    case 'code':
      return `\n${ink.code(toShowable(part.code))}\n`;
    case 'bullets':
      return part.items.map((item) => `- ${toProse(item, ink)}`).join('\n');
    case 'lines':
      return part.lines.map((line) => toLine(line, colon, ink)).join('\n');
  }
}

function toLine(line: Line, colon: string, ink: Ink): string {
  const text = toProse(line.text, ink);
  return line.label === undefined ? text : `${ink.bold(toShowable(line.label))}${colon}${text}`.trimEnd();
}

/** Ticks stay: in a terminal they are what tells a command from a word. */
function toProse(markdown: string, ink: Ink): string {
  return toShowable(markdown).replace(BOLD, (_, text: string) => ink.bold(text));
}

function createInk(hasColor: boolean): Ink {
  const paint = (open: number, close: number) => (text: string) =>
    hasColor && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: paint(1, 22), dim: paint(2, 22), code: paint(36, 39) };
}
