import type { CardView } from '../card/card-view.ts';
import { findState } from '../card/find-state.ts';
import { sayNotice } from './notices.ts';
import type { Parts } from './parts.ts';
import { ActionPayload } from './payloads.ts';
import { readCardView } from './read-card-view.ts';
import { type Spot, toSpot } from './spot.ts';

/** A click on a card: where it is, what it shows, and what was chosen. */
export interface CardClick {
  readonly spot: Spot;
  readonly view: CardView;
  /** Value of the chosen option, for menus. */
  readonly chosen: string | undefined;
  readonly trigger: string | undefined;
  /** True when the element is in a modal. */
  readonly isOnModal: boolean;
  /** Id of that modal or of the Home tab. */
  readonly modal: string | undefined;
}

/**
 * Reads a click on a card. What a click brings is hostile: when its state, entry, step or language does not exist,
 * the person who clicked is told so, and there is no click.
 * @param parts what listeners work with
 * @param body an action as Slack sent it
 */
export async function readClick(parts: Parts, body: unknown): Promise<CardClick | undefined> {
  const payload = ActionPayload.parse(body);
  const [action] = payload.actions;
  const spot = toSpot(body);
  parts.counters.count('whyfail_clicks_total', { action: action?.action_id ?? '' });
  const state = action && findState(action, payload.message?.blocks ?? payload.view?.blocks);
  const view = state && (await readCardView(parts, state));
  if (view === undefined) {
    await sayNotice(parts, spot, { kind: 'expired' });
    return undefined;
  }
  return {
    spot,
    view,
    chosen: action?.selected_option?.value,
    trigger: payload.trigger_id,
    isOnModal: payload.view !== undefined && payload.view.type !== 'home',
    modal: payload.view?.id,
  };
}
