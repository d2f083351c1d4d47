import { call } from '../../call.ts';
import type { Conversation } from '../../conversation.ts';
import { sayNotice } from '../../notices.ts';
import { type Parts, toPlace } from '../../parts.ts';

/**
 * Starts or ends listening in a channel, and says what still lacks for it.
 * @param parts store and client
 * @param to the conversation
 * @param options `watched`: what it shall be
 */
export async function changeWatch(
  parts: Parts,
  to: Conversation,
  options: { readonly watched: boolean },
): Promise<void> {
  const { watched } = options;
  await parts.store.setWatched(toPlace(parts, to), watched, to.user ?? '', parts.now());
  await sayNotice(parts, to, { kind: watched ? 'watching' : 'unwatching' });
  if (watched && (await isMissing(parts, to))) await sayNotice(parts, to, { kind: 'invite' });
}

/** True when whyfail is certainly no member, so that nothing of the channel will reach it. */
async function isMissing(parts: Parts, { channel, isDirect }: Conversation): Promise<boolean> {
  if (channel === undefined || isDirect) return false;
  const info = await call(() => parts.client.conversations.info({ channel }));
  return info.ok ? info.value.channel?.is_member === false : info.error === 'channel_not_found';
}
