import { MODALS } from '../card/ids.ts';
import { parseJson } from '../card/parse-json.ts';
import { type Conversation, isDirectId, toConversation } from './conversation.ts';
import { ActionPayload, WireSpot } from './payloads.ts';

/** Where a card is, so that a click on it, or a modal opened from it, can change it. */
export interface Spot extends Conversation {
  /** Timestamp of the message that shows the card. */
  readonly message: string | undefined;
  /** True when only one person sees it. */
  readonly isEphemeral: boolean;
  /** Id of the modal that shows the card instead of a message. */
  readonly modal?: string | undefined;
}

/**
 * Where a click happened; for one in a modal, where the modal was opened.
 * @param body an action as Slack sent it
 */
export function toSpot(body: unknown): Spot {
  const payload = ActionPayload.safeParse(body).data;
  const view = payload?.view;
  if (view?.private_metadata) {
    const spot = decodeSpot(view.private_metadata, payload?.user?.id);
    return { ...spot, modal: view.callback_id === MODALS.card ? view.id : undefined };
  }
  return {
    ...toConversation(body),
    message: payload?.container?.message_ts ?? payload?.message?.ts,
    isEphemeral: payload?.container?.is_ephemeral === true,
  };
}

/**
 * A spot as short text for the metadata of a modal, without the person, whom the modal's own payload names.
 * @param spot where the card is, or just a conversation
 */
export function encodeSpot(spot: Spot | Conversation): string {
  const { channel, thread, privateThread, responseUrl } = spot;
  const card = 'message' in spot ? { m: spot.message, e: spot.isEphemeral, v: spot.modal } : {};
  const wire: WireSpot = { c: channel, t: thread, p: privateThread, r: responseUrl, ...card };
  return JSON.stringify(wire);
}

/**
 * What `encodeSpot` wrote; an empty spot for anything else.
 * @param text metadata as it came back
 * @param user who submitted the modal
 */
export function decodeSpot(text: string | undefined, user: string | undefined): Spot {
  const wire = WireSpot.safeParse(parseJson(text ?? '')).data;
  return {
    channel: wire?.c,
    user,
    thread: wire?.t,
    privateThread: wire?.p,
    responseUrl: wire?.r,
    isDirect: isDirectId(wire?.c),
    message: wire?.m,
    isEphemeral: wire?.e === true,
    modal: wire?.v,
  };
}
