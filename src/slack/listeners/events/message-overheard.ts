import { demoteRejected } from '../../../diagnosis/reject.ts';
import { rememberOccurrence } from '../../../diagnosis/remember.ts';
import { type Conversation, toConversation } from '../../conversation.ts';
import { once } from '../../dedupe.ts';
import { toOverheardSilence } from '../../etiquette.ts';
import { answer } from '../../explain.ts';
import type { Delivered, Listener } from '../../guarded.ts';
import { type Parts, toPlace } from '../../parts.ts';
import { MessageEvent, type SlackMessage } from '../../payloads.ts';
import { readMessage } from '../../read-message.ts';
import type { StormCounter } from '../../storm-counter.ts';
import type { Watched } from '../../watched.ts';

/** How long one card that nobody asked for is enough for a channel. */
const WINDOW_MS = 10 * 60_000;

/**
 * Builds the listener for messages in channels, addressed to nobody: in watched channels a known error is answered, all else is left alone.
 * @param isWatched tells which channels are watched
 * @param storms counts what comes again on the card that is there
 */
export function createMessageOverheard(isWatched: Watched, storms: StormCounter): Listener<Delivered> {
  return async (parts, { body }) => {
    const event = MessageEvent.parse(body);
    const { channel, ts } = event.event;
    const to = toConversation(body);
    if (channel === undefined || to.isDirect || !(await mayAnswer(parts, to, event))) return;
    if (!(await isWatched(channel))) return;
    const work = (): Promise<void> => answerIfKnown(parts, to, { message: event.event, storms });
    await once(parts, `${channel}:${ts}`, { work, withoutStore: false });
  };
}

/** In a channel shared with another company a name is no permission, but a colleague's word is. */
async function mayAnswer(parts: Parts, to: Conversation, event: MessageEvent): Promise<boolean> {
  const silence = toOverheardSilence(event, parts.identity, parts.config.alertBots);
  if (silence !== 'shared') return silence === undefined;
  return (await parts.store.isWatched(toPlace(parts, to))) === true;
}

/** Similar wording alone is good enough for somebody who asked, not for breaking into a conversation. */
async function answerIfKnown(
  parts: Parts,
  to: Conversation,
  heard: { readonly message: SlackMessage; readonly storms: StormCounter },
): Promise<void> {
  const { message, storms } = heard;
  const read = await readMessage(parts, message);
  if (read.text === '') return;
  const place = toPlace(parts, to);
  const diagnosis = await demoteRejected(parts, place, await parts.diagnose(read.text));
  const { kind, candidates } = diagnosis.verdict;
  const [first] = candidates;
  if (kind !== 'known' || first === undefined || first.stage === 'fuzzy') return;
  const { entryId } = first;
  if ((await parts.store.mutedBy(place, entryId)) !== undefined) return;
  const thread = to.thread ?? message.ts ?? '';
  const occurrence = { ...place, entryId, thread, fingerprint: diagnosis.fingerprint, at: parts.now() };
  if ((await parts.store.findOccurrence(place, thread, entryId)) !== undefined) {
    return void (await rememberOccurrence(parts, occurrence));
  }
  const unasked = { entryId, thread, now: parts.now(), windowMs: WINDOW_MS };
  const claim = await parts.store.claimUnasked(place, unasked);
  if (claim.kind === 'silent') return;
  if (claim.kind === 'count') {
    await rememberOccurrence(parts, { ...occurrence, thread: claim.thread });
    return storms.touch(place);
  }
  await answer(parts, { way: 'overheard', to, read, isPublic: true, about: message.ts }, diagnosis);
  const card = (await parts.store.findOccurrence(place, thread, entryId))?.message;
  if (card === undefined) return;
  await parts.store.setUnaskedMessage(place, card);
  // What came while the card was on its way.
  storms.touch(place);
}
