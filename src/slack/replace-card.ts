import type { Message } from '../card/message.ts';
import { call } from './call.ts';
import { postToOne } from './deliver.ts';
import { NO_UNFURL, sendContent, sendThrough, type Ways } from './send.ts';
import type { Spot } from './spot.ts';

/**
 * Shows another message in place of a card: as its author where whyfail is a member, else through the response URL of the click,
 * which is also the only way to an ephemeral message. Where neither works, the person who clicked gets it alone.
 * @param ways client and settings
 * @param spot where the card is
 * @param message what to show instead
 */
export async function replaceCard(ways: Ways, spot: Spot, message: Message): Promise<void> {
  if (!spot.isEphemeral && (await updateCard(ways, spot, message))) return;
  if (spot.responseUrl !== undefined) {
    const how = { replace_original: true, ...NO_UNFURL } as const;
    if ((await sendThrough(ways, spot.responseUrl, { message, how })).ok) return;
  }
  await postToOne(ways, { ...spot, responseUrl: undefined }, message);
}

/**
 * Changes a message of whyfail's own; false when there is none, or Slack refuses.
 * @param ways client and settings
 * @param spot channel and timestamp
 * @param message what to show instead
 */
export async function updateCard(
  ways: Ways,
  { channel, message: ts }: Pick<Spot, 'channel' | 'message'>,
  message: Message,
): Promise<boolean> {
  if (channel === undefined || ts === undefined) return false;
  const updated = await sendContent(ways, message, (content) =>
    // Without blocks of its own an update would keep the old ones.
    call(() => ways.client.chat.update({ channel, ts, blocks: [], ...content })),
  );
  return updated.ok;
}
