import { renderCard } from '../../../card/render-card.ts';
import { rememberMessage, rememberOccurrence } from '../../../diagnosis/remember.ts';
import { once } from '../../dedupe.ts';
import { postToAll } from '../../deliver.ts';
import type { Delivered } from '../../guarded.ts';
import { sayNotice } from '../../notices.ts';
import { type Parts, toPlace } from '../../parts.ts';
import { type CardClick, readClick } from '../../read-click.ts';
import { respond } from '../../respond.ts';

/** "Share": the private card becomes one for everybody, in the thread it is about or else in the channel. */
export async function cardShared(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const { channel, message } = click.spot;
  // A second click before the private card is gone must not post a second one.
  await once(parts, `share:${channel}:${message}`, { withoutStore: true, work: () => share(parts, click) });
}

async function share(parts: Parts, { spot, view }: CardClick): Promise<void> {
  const { fingerprint, thread: threadOfState } = view.state;
  const thread = threadOfState || spot.thread;
  const shared = { ...view, state: { ...view.state, audience: 'shared' } } as const;
  const delivery = await postToAll(parts, { ...spot, thread }, renderCard(shared, parts.translators));
  if (delivery.seenBy !== 'all') return void (await sayNotice(parts, spot, { kind: 'invite' }));
  if (delivery.ts !== undefined) {
    const place = toPlace(parts, spot);
    const entryId = view.answer.id;
    const occurrence = { ...place, entryId, thread: thread ?? delivery.ts, fingerprint, at: parts.now() };
    await rememberOccurrence(parts, occurrence);
    await rememberMessage(parts, occurrence, delivery.ts);
  }
  await removePrivate(parts, spot.responseUrl);
}

async function removePrivate(parts: Parts, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const removed = await respond(url, { delete_original: true });
  if (!removed.ok) parts.log.warn('a private card cannot be removed', { error: removed.error });
}
