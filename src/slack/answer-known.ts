import { renderCard } from '../card/render-card.ts';
import { toCardState } from '../card/to-card-state.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { rememberMessage, rememberOccurrence } from '../diagnosis/remember.ts';
import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { type Delivery, postToAll, postToOne } from './deliver.ts';
import { sayNotice } from './notices.ts';
import { type Parts, toPlace } from './parts.ts';
import type { Question } from './question.ts';
import { readCardView } from './read-card-view.ts';
import { readMemory } from './read-memory.ts';
import { readTried } from './read-tried.ts';

/** What is known and how to say it. */
export interface Found {
  readonly diagnosis: Diagnosis;
  readonly lang: string;
}

/** Slack's words for: whyfail is not welcome there, but an invitation would help. */
const NOT_A_MEMBER = /^(?:channel_not_found|not_in_channel)$/;

/**
 * Shows the card of a known error, for everybody once per thread; false when there is no card to show.
 * @param parts what listeners work with
 * @param question what was asked, by whom and where
 * @param found the diagnosis, `known`, and the language to answer in
 */
export async function answerKnown(parts: Parts, question: Question, found: Found): Promise<boolean> {
  const { to, way } = question;
  const { diagnosis, lang } = found;
  const [candidate] = diagnosis.verdict.candidates;
  if (candidate === undefined) return false;
  const thread = to.thread ?? question.about;
  const occurrence = {
    ...toPlace(parts, to),
    entryId: candidate.entryId,
    thread: thread ?? toTimestamp(parts.now()),
    fingerprint: diagnosis.fingerprint,
    at: parts.now(),
  };
  const remembered = await rememberOccurrence(parts, occurrence);
  const isAsked = way !== 'overheard';
  // Nobody misses what nobody asked for, and without a memory it might come twice.
  if (!isAsked && remembered === undefined) return true;
  // What was overheard came here because the thread has no card of it yet; a storm may have been counted on it already.
  const isRepeated = isAsked && remembered !== undefined && remembered.count > 1;
  if (question.isPublic && isRepeated && (await pointToCard(parts, to, remembered.message))) return true;
  // A card on its way, or one that Slack did not name, must not get a twin.
  const isForAll = question.isPublic && !(isRepeated && remembered.message === undefined);
  const audience = isForAll || to.isDirect || to.channel === undefined ? 'shared' : 'private';
  const fresh = toCardState(diagnosis, candidate, { lang, audience, thread });
  const [memory, tried] = await Promise.all([
    readMemory(parts, to, { state: fresh }),
    readTried(parts, to, candidate.entryId),
  ]);
  const state = { ...fresh, ...(tried && { tried }) };
  const view = await readCardView(parts, state, { ...memory, partial: diagnosis.verdict.partial });
  if (view === undefined) return false;
  const message = renderCard(view, parts.translators);
  const delivery = await (isForAll
    ? postToAll(parts, toReader(question), message)
    : postToOne(parts, to, message));
  const { seenBy, ts } = delivery;
  if (seenBy === 'all' && ts !== undefined) await rememberMessage(parts, occurrence, ts);
  if (isAsked) await explainPrivacy(parts, to, delivery);
  return true;
}

/** Who said nothing to whyfail gets nothing to themselves when the thread is closed to it. */
function toReader({ to, way }: Question): Conversation {
  return way === 'overheard' ? { ...to, user: undefined } : to;
}

/** Points to the card that the thread has already; false when it is gone. */
async function pointToCard(parts: Parts, to: Conversation, card: string | undefined): Promise<boolean> {
  const { channel } = to;
  if (card === undefined || channel === undefined) return false;
  const found = await call(() => parts.client.chat.getPermalink({ channel, message_ts: card }));
  if (!found.ok || found.value.permalink === undefined) return false;
  await sayNotice(parts, to, { kind: 'already_answered', link: found.value.permalink });
  return true;
}

/** Says why only the asker sees what was meant for everybody. */
async function explainPrivacy(parts: Parts, to: Conversation, delivery: Delivery): Promise<void> {
  const { refusal, seenBy } = delivery;
  if (refusal === undefined || seenBy !== 'one') return;
  await sayNotice(parts, to, { kind: NOT_A_MEMBER.test(refusal) ? 'invite' : 'could_not_post' });
}

/** A command has no message; the time stands in for its timestamp. */
function toTimestamp(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(6);
}
