import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { readClick } from '../../read-click.ts';
import { showCard } from '../../show-card.ts';

/** The language button: the whole card in the other language, at the same step and with the same values. */
export async function languageToggled(parts: Parts, { body }: Delivered): Promise<void> {
  const click = await readClick(parts, body);
  if (click === undefined) return;
  const { state } = click.view;
  await showCard(parts, click.spot, { state: { ...state, lang: click.chosen ?? state.lang } });
}
