import { toConversation } from '../../conversation.ts';
import { explain } from '../../explain.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { ShortcutPayload } from '../../payloads.ts';
import { readInTime } from '../../read-in-time.ts';

/** The shortcut in the menu of a message: a known error is answered in its thread for everybody, anything else to the asker. */
export async function messageChosen(parts: Parts, { body }: Delivered): Promise<void> {
  const { message = {}, message_ts: ts } = ShortcutPayload.parse(body);
  const to = toConversation(body);
  const about = message.ts ?? ts;
  const thread = to.thread ?? about;
  const read = await readInTime(parts, to, message);
  await explain(parts, {
    way: 'shortcut',
    to: { ...to, thread },
    read,
    isPublic: true,
    about,
    author: message.user,
  });
}
