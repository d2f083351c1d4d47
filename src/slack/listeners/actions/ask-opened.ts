import { renderAskModal } from '../../../card/render-ask-modal.ts';
import type { Delivered } from '../../guarded.ts';
import { readLanguage } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { ActionPayload } from '../../payloads.ts';
import { encodeSpot, toSpot } from '../../spot.ts';

/** "Paste a longer text": the modal, from wherever the button is. */
export async function askOpened(parts: Parts, { body }: Delivered): Promise<void> {
  const to = toSpot(body);
  const lang = await readLanguage(parts, to);
  const modal = renderAskModal({ lang, metadata: encodeSpot(to) }, parts.translators);
  await openModal(parts, to, { modal, opener: { trigger: ActionPayload.parse(body).trigger_id } });
}
