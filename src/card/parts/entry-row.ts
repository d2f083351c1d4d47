import type { SectionBlock } from '@slack/types';
import { encodeState } from '../encode-state.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { ACTIONS } from '../ids.ts';
import { toUnmarked } from '../markdown.ts';
import { toPlainState } from '../to-plain-state.ts';
import { toButton } from './button.ts';

/** An entry in a list. */
export interface EntryRow {
  readonly id: string;
  /** As the entry has it, in the language of the list. */
  readonly title: string;
  /** What else to say of it, already escaped where it must be. */
  readonly details: readonly string[];
}

/**
 * One entry of a list: its title, a line of small facts, and a button that opens its card.
 * @param row which entry and what to say of it
 * @param options language of the card, and the label of the button in it
 */
export function toEntryRow(
  row: EntryRow,
  options: { readonly lang: string; readonly label: string },
): SectionBlock {
  const title = escapeMrkdwn(toUnmarked(row.title)).replaceAll(/[*\n]/g, ' ').trim();
  const details = [`\`${escapeMrkdwn(row.id)}\``, ...row.details].join(' · ');
  const value = encodeState(toPlainState(row.id, options.lang));
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: `*${title}*\n${details}` },
    accessory: toButton(options.label, { action: ACTIONS.entryOpened, value }),
  };
}
