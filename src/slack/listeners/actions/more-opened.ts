import { MORE } from '../../../card/ids.ts';
import { type DetailsSection, renderDetailsModal } from '../../../card/render-details-modal.ts';
import type { Delivered } from '../../guarded.ts';
import { sayNotice } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { type CardClick, readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';
import { encodeSpot } from '../../spot.ts';
import { sendOwnCopy } from './own-copy-asked.ts';

/** The menu of a card: one part at length, or "not my error". */
export async function moreOpened(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  if (click.chosen === MORE.notMine) return showAnother(parts, click);
  if (click.chosen === MORE.ownCopy) return sendOwnCopy(parts, click);
  const section = SECTIONS.find((one) => one === click.chosen);
  if (section === undefined) return void (await sayNotice(parts, click.spot, { kind: 'expired' }));
  const modal = renderDetailsModal(click.view, parts.translators, {
    section,
    metadata: encodeSpot(click.spot),
  });
  await openModal(parts, click.spot, { modal, opener: click });
}

const SECTIONS: readonly DetailsSection[] = [MORE.checklist, MORE.steps, MORE.deadEnds, MORE.related];

/** What else was found in the same paste comes next; when nothing is left, says what helps. */
async function showAnother(parts: Parts, { spot, view }: CardClick): Promise<void> {
  const [next, ...also] = view.also;
  if (next === undefined) return void (await sayNotice(parts, spot, { kind: 'not_mine' }));
  const ids = also.map(({ id }) => id);
  // The line and the values that were found belong to the entry that was wrong.
  const fresh = { step: 0, values: {}, line: '', span: [0, 0] } as const;
  const state = { ...view.state, ...fresh, entryId: next.id, also: ids };
  await showCard(parts, spot, { state });
}
