import { renderFillModal } from '../../../card/render-fill-modal.ts';
import type { Delivered } from '../../guarded.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { encodeSpot } from '../../spot.ts';

/** "Fill in values": asks for what the paste did not give. */
export async function placeholdersAsked(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const modal = renderFillModal(click.view, parts.translators, { reply: encodeSpot(click.spot) });
  await openModal(parts, click.spot, { modal, opener: click });
}
