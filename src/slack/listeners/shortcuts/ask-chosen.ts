import { renderAskModal } from '../../../card/render-ask-modal.ts';
import { toConversation } from '../../conversation.ts';
import type { Delivered } from '../../guarded.ts';
import { readLanguage } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { ShortcutPayload } from '../../payloads.ts';
import { encodeSpot } from '../../spot.ts';

/** The shortcut in the menu of the text box: a large box for the error. */
export async function askChosen(parts: Parts, { body }: Delivered): Promise<void> {
  const to = toConversation(body);
  const lang = await readLanguage(parts, to);
  const modal = renderAskModal({ lang, metadata: encodeSpot(to) }, parts.translators);
  await openModal(parts, to, { modal, opener: { trigger: ShortcutPayload.parse(body).trigger_id } });
}
