import { renderCardModal } from '../../../card/render-card-modal.ts';
import type { Delivered } from '../../guarded.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { encodeSpot } from '../../spot.ts';

/** "Open" beside an entry in a list: its card in a modal, for the person who clicked alone. */
export async function entryOpened(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const modal = renderCardModal(click.view, parts.translators, { metadata: encodeSpot(click.spot) });
  await openModal(parts, click.spot, { modal, opener: click });
}
