import type { CardState } from '../card/card-state.ts';
import { findTried } from '../diagnosis/find-tried.ts';
import { toCommandsRun } from '../diagnosis/to-commands-run.ts';
import { toAnswer } from '../kb/to-answer.ts';
import { redact } from '../text/redact.ts';
import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { toSilence } from './etiquette.ts';
import { inTime } from './in-time.ts';
import type { Parts } from './parts.ts';
import { SlackMessage } from './payloads.ts';

/** Messages of a thread that are read, from the first on. */
const MOST_MESSAGES = 50;
/** An answer does not wait longer for what makes it a little better. */
const PATIENCE_MS = 1_000;
/** Characters of a command that a card carries. */
const MAX_COMMAND = 100;

/**
 * The command that people in a thread ran although it does not help; undefined where there is none, and where whyfail may not read.
 * @param parts client and knowledge base
 * @param to the conversation
 * @param entryId what the thread is about
 */
export async function readTried(
  parts: Pick<Parts, 'client' | 'knowledgeBase' | 'identity' | 'log'>,
  to: Conversation,
  entryId: string,
): Promise<CardState['tried']> {
  const entry = parts.knowledgeBase.find(entryId);
  // Without a private thread there are no replies yet.
  const { channel, privateThread: ts } = to;
  if (entry === undefined || channel === undefined || ts === undefined) return undefined;
  const { deadEnds } = toAnswer(entry, 'en');
  if (deadEnds.length === 0) return undefined;
  const limit = MOST_MESSAGES;
  const replies = await inTime(
    call(() => parts.client.conversations.replies({ channel, ts, limit })),
    PATIENCE_MS,
  );
  if (replies?.ok !== true) return undefined;
  const messages = (replies.value.messages ?? []).map((message) => ({
    ...SlackMessage.safeParse(message).data,
    channel,
  }));
  const texts = messages
    .filter((message) => toSilence(SlackMessage.parse(message), parts.identity) === undefined)
    .map((message) => message.text ?? '');
  const tried = findTried(texts.flatMap(toCommandsRun), deadEnds);
  return tried && [tried.deadEnd, redact(tried.command).text.slice(0, MAX_COMMAND)];
}
