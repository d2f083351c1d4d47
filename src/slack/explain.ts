import type { Message } from '../card/message.ts';
import { renderCandidates } from '../card/render-candidates.ts';
import { renderHelp } from '../card/render-help.ts';
import { renderSecretNotice } from '../card/render-secret-notice.ts';
import { renderUnknown } from '../card/render-unknown.ts';
import { toCardState } from '../card/to-card-state.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { demoteRejected } from '../diagnosis/reject.ts';
import { answerKnown, type Found } from './answer-known.ts';
import { postToOne } from './deliver.ts';
import { diagnoseInTime } from './diagnose-in-time.ts';
import { readLanguage, sayCouldNotCheck, sayNotice } from './notices.ts';
import { type Parts, toPlace } from './parts.ts';
import type { Question } from './question.ts';
import { readCardView } from './read-card-view.ts';

/**
 * Answers a question that somebody asked: always, within three seconds, with what is known or with what to do next.
 * @param parts what listeners work with
 * @param question what was asked, by whom and where
 */
export async function explain(parts: Parts, question: Question): Promise<void> {
  const { to, read } = question;
  if (read.text.trim() === '') return sayNothingToRead(parts, question);
  const diagnosis = await diagnoseInTime(parts, read.text);
  if (diagnosis === undefined) return sayUnchecked(parts, question);
  await answer(parts, question, await demoteRejected(parts, toPlace(parts, to), diagnosis));
}

/**
 * Says that a question has no answer because of us.
 * @param parts what listeners work with
 * @param question whose text could not be checked
 */
export async function sayUnchecked(parts: Parts, { to, way }: Pick<Question, 'to' | 'way'>): Promise<void> {
  parts.counters.count('whyfail_answers_total', { verdict: 'unchecked', way });
  await sayCouldNotCheck(parts, to);
}

/**
 * Answers a question whose diagnosis is there already.
 * @param parts what listeners work with
 * @param question what was asked, by whom and where
 * @param diagnosis of its text
 */
export async function answer(parts: Parts, question: Question, diagnosis: Diagnosis): Promise<void> {
  const { to, way } = question;
  const { kind } = diagnosis.verdict;
  const lang = await readLanguage(parts, to, diagnosis.language);
  parts.counters.count('whyfail_answers_total', { verdict: kind, way });
  parts.recent.keep(to, diagnosis, { isPublic: question.isPublic && kind === 'known' });
  const isAnswered = kind === 'known' && (await answerKnown(parts, question, { diagnosis, lang }));
  if (!isAnswered && way !== 'overheard') {
    await postToOne(parts, to, await toPrivateAnswer(parts, question, { diagnosis, lang }));
    await sayUnreadable(parts, question);
  }
  if (diagnosis.secrets.length > 0) await sayNoteOnSecrets(parts, question, { diagnosis, lang });
}

/** The choice of candidates or, when there is none to choose from, what was searched. */
async function toPrivateAnswer(parts: Parts, question: Question, found: Found): Promise<Message> {
  const { diagnosis, lang } = found;
  const { verdict, searched } = diagnosis;
  const { to, about } = question;
  // In a direct conversation there is nobody to share with.
  const audience = to.isDirect ? 'shared' : 'private';
  const setting = { lang, audience, thread: to.thread ?? about } as const;
  const states = verdict.candidates.map((candidate) => toCardState(diagnosis, candidate, setting));
  const views = await Promise.all(states.map((state) => readCardView(parts, state)));
  const candidates = views.filter((view) => view !== undefined);
  const { partial } = verdict;
  return candidates.length > 0
    ? renderCandidates({ lang, candidates, partial }, parts.translators)
    : renderUnknown({ lang, searched, partial }, parts.translators);
}

/** Whoever calls whyfail without a word wants to know how it works. */
async function sayNothingToRead(parts: Parts, question: Question): Promise<void> {
  const { way, to } = question;
  if (await sayUnreadable(parts, question)) return;
  if (way !== 'mention' && way !== 'direct')
    return void (await sayNotice(parts, to, { kind: 'nothing_to_read' }));
  await postToOne(parts, to, renderHelp({ lang: await readLanguage(parts, to) }, parts.translators));
}

/** Says which file could not be read; true when there was one. */
async function sayUnreadable(parts: Parts, { to, read }: Question): Promise<boolean> {
  const [file] = read.unreadable;
  if (file === undefined) return false;
  await sayNotice(parts, to, { kind: 'file_unreadable', params: { name: file } });
  return true;
}

/** To the person who pasted, who is not always the one who asked, and only the latter has a response URL. */
async function sayNoteOnSecrets(parts: Parts, question: Question, found: Found): Promise<void> {
  const { to, author = to.user } = question;
  if (author === undefined) return;
  const reader = author === to.user ? to : { ...to, user: author, responseUrl: undefined };
  const note = renderSecretNotice({ lang: found.lang, secrets: found.diagnosis.secrets }, parts.translators);
  await postToOne(parts, reader, note);
}
