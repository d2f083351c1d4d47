import { MORE } from '../../../card/ids.ts';
import type { MuteState } from '../../../card/parts/render-mute.ts';
import { renderDetailsModal } from '../../../card/render-details-modal.ts';
import { changeMute } from '../../../diagnosis/mute.ts';
import { call } from '../../call.ts';
import type { Delivered, Listener } from '../../guarded.ts';
import { type Parts, toPlace } from '../../parts.ts';
import { type CardClick, readClick } from '../../read-click.ts';
import { encodeSpot } from '../../spot.ts';

/**
 * Builds the listener for "Mute here" and "Unmute": the modal says at once who did so.
 * @param change what the entry shall be
 */
export function createMuteChanged(change: { readonly muted: boolean }): Listener<Delivered> {
  return async (parts, { body }) => {
    const click = await readClick(parts, body);
    const { channel, user } = click?.spot ?? {};
    if (click === undefined || channel === undefined || user === undefined) return;
    const entryId = click.view.answer.id;
    await changeMute(parts, toPlace(parts, click.spot), { ...change, entryId, user, at: parts.now() });
    if (click.modal === undefined) return;
    const modal = renderDetailsModal(click.view, parts.translators, {
      section: MORE.related,
      metadata: encodeSpot(click.spot),
      mute: await readMute(parts, click),
    });
    const { modal: id } = click;
    const updated = await call(() => parts.client.views.update({ view_id: id, view: modal }));
    if (!updated.ok) parts.log.warn('a modal cannot be updated', { error: updated.error });
  };
}

/**
 * Whether the entry of a card is muted where the card is; undefined where nobody is answered unasked, and while the store is down.
 * @param parts the store
 * @param click on a card or its details
 */
export async function readMute(parts: Parts, { spot, view }: CardClick): Promise<MuteState | undefined> {
  if (spot.channel === undefined || spot.isDirect) return undefined;
  try {
    const by = await parts.store.mutedBy(toPlace(parts, spot), view.answer.id);
    return by === undefined ? {} : { by };
  } catch (error) {
    parts.log.warn('a mute cannot be read', { error });
    return undefined;
  }
}
