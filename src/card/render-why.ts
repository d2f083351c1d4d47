import type { KnownBlock, RichTextBlock } from '@slack/types';
import { toPercent } from '../i18n/formats.ts';
import type { Translator, Translators } from '../i18n/translator.ts';
import type { Candidate, Verdict } from '../match/verdict.ts';
import type { NamedEntry } from './card-view.ts';
import { clampMessage } from './clamp-blocks.ts';
import { cutText } from './cut-text.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toPlainText } from './parts/button.ts';
import { toQuote } from './parts/render-matched-line.ts';
import { toRichText } from './parts/rich-text.ts';
import { toLanguageNote } from './parts/say.ts';

/** Candidates shown; whoever wants all ten has the command line. */
const MOST = 5;
const LONGEST_EVIDENCE = 300;
const LONGEST_LINE = 300;

/** What an answer was made of. */
export interface WhyView {
  readonly lang: string;
  readonly verdict: Pick<Verdict, 'kind' | 'considered' | 'partial' | 'ms'>;
  readonly searched: { readonly lines: number; readonly entries: number };
  /** Titles of the considered entries, as far as they are still there. */
  readonly titles: readonly NamedEntry[];
}

/**
 * How an answer came about: each candidate with the stage that found it, the line with the matched part, and its gates.
 * @param view what was considered
 * @param translators all languages of the interface
 */
export function renderWhy(view: WhyView, translators: Translators): Message {
  const translator = translators.for(view.lang);
  const { t } = translator;
  const { verdict, searched } = view;
  const heading = t('why.title', { verdict: t(`why.verdict.${verdict.kind}`) });
  const facts = t('why.searched', {
    lines: t('unknown.lines', { count: searched.lines }),
    entries: t('unknown.entries', { count: searched.entries }),
    ms: Math.max(1, Math.round(verdict.ms)),
  });
  const shown = verdict.considered.slice(0, MOST);
  const left = verdict.considered.length - shown.length;
  const notes = [
    shown.length === 0 ? t('why.none') : '',
    left > 0 ? t('why.more', { count: left }) : '',
    verdict.partial ? t('card.partial') : '',
    t('why.privacy'),
  ].filter((note) => note !== '');
  return clampMessage({
    text: escapeMrkdwn([heading, facts, ...shown.map((one) => toHeading(one, view, translator))].join('\n')),
    blocks: [
      toRichText({ heading, parts: [{ kind: 'lines', lines: [{ text: facts }] }] }, ''),
      ...shown.flatMap((one) => renderCandidate(one, view, translator)),
      { type: 'context', elements: [toPlainText(notes.join(' '))] },
    ],
  });
}

function renderCandidate(one: Candidate, view: WhyView, translator: Translator): readonly KnownBlock[] {
  const { t } = translator;
  const outline = {
    heading: toHeading(one, view, translator),
    parts: [
      {
        kind: 'lines',
        lines: [
          { text: `\`${one.entryId}\`` },
          { label: t(`why.stage.${one.stage}`), text: `\`${toSpan(one.evidence)}\`` },
          { label: t('why.line', { number: one.lineNumber }), text: '' },
        ],
      },
    ],
  } as const;
  const gates = {
    heading: t('why.gates') + toLanguageNote('en', translator),
    parts: [{ kind: 'bullets', items: one.reasons }],
  } as const;
  const block: RichTextBlock = {
    type: 'rich_text',
    elements: [
      ...toRichText(outline, t('colon')).elements,
      ...toQuote(one.line.slice(0, LONGEST_LINE), one.span),
      ...toRichText(gates, t('colon')).elements,
    ],
  };
  return [block];
}

function toHeading(one: Candidate, { titles, verdict }: WhyView, { lang }: Translator): string {
  const title = titles.find(({ id }) => id === one.entryId)?.title ?? one.entryId;
  const place = verdict.considered.indexOf(one) + 1;
  return `${place}. ${cutText(toUnmarked(title), 150)} · ${toPercent(one.confidence, lang)}`;
}

/** Backticks would end the code span. */
function toSpan(evidence: string): string {
  return cutText(evidence.replaceAll(/[`\n]/g, ' '), LONGEST_EVIDENCE);
}
