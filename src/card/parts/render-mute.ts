import type { KnownBlock } from '@slack/types';
import { toLocalDay } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { encodeState } from '../encode-state.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { ACTIONS } from '../ids.ts';
import { toButton } from './button.ts';

/** Whether an entry is muted in the channel of its card. */
export interface MuteState {
  /** Who muted it, and when in milliseconds since the epoch; absent while it is not muted. */
  readonly by?: { readonly user: string; readonly at: number };
}

/**
 * Says whether the entry is muted in the channel and by whom, with the button that changes it.
 * @param view what is shown
 * @param translator interface in the language of the view
 * @param mute the state now
 */
export function renderMute(view: CardView, translator: Translator, mute: MuteState): readonly KnownBlock[] {
  const { t } = translator;
  const action = mute.by === undefined ? ACTIONS.entryMuted : ACTIONS.entryUnmuted;
  const label = mute.by === undefined ? t('mute.action') : t('mute.undo');
  const text = mute.by === undefined ? t('mute.hint') : toWho(mute.by, translator);
  return [
    { type: 'context', elements: [{ type: 'mrkdwn', text }] },
    { type: 'actions', elements: [toButton(label, { action, value: encodeState(view.state) })] },
  ];
}

/** A mention in a modal pings nobody. */
function toWho({ user, at }: { readonly user: string; readonly at: number }, translator: Translator): string {
  const day = toLocalDay(new Date(at).toISOString().slice(0, 10), translator.lang);
  return translator.t('mute.by', { user: `<@${escapeMrkdwn(user)}>`, day });
}
