import { renderPlain } from '../card/render-plain.ts';
import { toCardState } from '../card/to-card-state.ts';
import { toCardView } from '../card/to-card-view.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Translators } from '../i18n/translator.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { toAnswer } from '../kb/to-answer.ts';

/** What rendering for a terminal needs. */
export interface TerminalSetting {
  readonly knowledgeBase: KnowledgeBase;
  readonly translators: Translators;
  readonly lang: string;
  readonly color: boolean;
}

/**
 * A diagnosis for a terminal: the whole card when known, the candidates when unsure, what was searched when unknown.
 * @param diagnosis what was found
 * @param setting knowledge base, language and whether colours are welcome
 */
export function renderDiagnosis(diagnosis: Diagnosis, setting: TerminalSetting): string {
  const { verdict } = diagnosis;
  const { t } = setting.translators.for(setting.lang);
  if (verdict.kind === 'known') return renderKnown(diagnosis, setting);
  if (verdict.kind === 'unsure') return renderChoice(diagnosis, setting);
  const searched = t('unknown.searched', {
    lines: t('unknown.lines', { count: diagnosis.searched.lines }),
    entries: t('unknown.entries', { count: diagnosis.searched.entries }),
  });
  const partial = verdict.partial ? `\n${t('card.partial')}` : '';
  return `${t('unknown.title')}\n${searched}${partial}\n- ${t('unknown.next_context')}`;
}

function renderKnown(diagnosis: Diagnosis, setting: TerminalSetting): string {
  const [candidate] = diagnosis.verdict.candidates;
  if (!candidate) return '';
  const state = toCardState(diagnosis, candidate, {
    lang: setting.lang,
    audience: 'private',
    thread: undefined,
  });
  const tally = { worked: 0, total: 0 };
  const view = toCardView(setting.knowledgeBase, state, { tally, partial: diagnosis.verdict.partial });
  return view ? renderPlain(view, setting.translators, { color: setting.color }) : '';
}

function renderChoice({ verdict }: Diagnosis, { knowledgeBase, translators, lang }: TerminalSetting): string {
  const { t } = translators.for(lang);
  const rows = verdict.candidates.flatMap(({ entryId, confidence, line }) => {
    const entry = knowledgeBase.find(entryId);
    if (!entry) return [];
    const answer = toAnswer(entry, lang);
    return [
      `${entryId}  ${answer.title.text}\n  ${answer.cause.text}\n  ${Math.round(confidence * 100)} %  ${line}`,
    ];
  });
  const partial = verdict.partial ? [t('card.partial')] : [];
  return [t('candidates.intro', { count: rows.length }), ...rows, t('candidates.none'), ...partial].join(
    '\n\n',
  );
}
