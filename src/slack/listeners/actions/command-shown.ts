import { renderDetailsModal } from '../../../card/render-details-modal.ts';
import type { Delivered } from '../../guarded.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { encodeSpot } from '../../spot.ts';

/** "Show command": a command that deletes or overwrites is only shown to who wants to see it. */
export async function commandShown(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const modal = renderDetailsModal(click.view, parts.translators, {
    section: 'command',
    metadata: encodeSpot(click.spot),
  });
  await openModal(parts, click.spot, { modal, opener: click });
}
