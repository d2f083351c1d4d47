import { MORE } from '../../../card/ids.ts';
import { type DetailsSection, renderDetailsModal } from '../../../card/render-details-modal.ts';
import { rejectMatch } from '../../../diagnosis/reject.ts';
import { rememberOccurrence } from '../../../diagnosis/remember.ts';
import type { Delivered } from '../../guarded.ts';
import { sayNotice } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import { type Parts, toPlace } from '../../parts.ts';
import { type CardClick, readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';
import { encodeSpot } from '../../spot.ts';
import { readMute } from './entry-muted.ts';
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
    mute: section === MORE.related ? await readMute(parts, click) : undefined,
  });
  await openModal(parts, click.spot, { modal, opener: click });
}

const SECTIONS: readonly DetailsSection[] = [MORE.checklist, MORE.steps, MORE.deadEnds, MORE.related];

/** The next candidate in place of what was wrong, which this channel will not be answered with again; when nothing is left, says what helps. */
async function showAnother(parts: Parts, { spot, view }: CardClick): Promise<void> {
  const { entryId, fingerprint, next = [] } = view.state;
  await rejectMatch(parts, toPlace(parts, spot), { fingerprint, entryId });
  const [another, ...rest] = next.filter((id) => parts.knowledgeBase.find(id) !== undefined);
  if (another === undefined) return void (await sayNotice(parts, spot, { kind: 'not_mine' }));
  // Line, values and consequences were found for the entry that was wrong.
  const { tried: _, ...kept } = view.state;
  const fresh = { step: 0, values: {}, line: '', span: [0, 0], also: [], next: rest } as const;
  await showCard(parts, spot, { state: { ...kept, ...fresh, entryId: another } });
  const { message } = spot;
  if (fingerprint === '' || message === undefined || spot.isEphemeral) return;
  const seen = { ...toPlace(parts, spot), thread: view.state.thread || message, message, fingerprint };
  await rememberOccurrence(parts, { ...seen, entryId: another, at: parts.now() });
}
