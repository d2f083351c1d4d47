import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { ActionPayload } from '../../payloads.ts';

/** A box of the checklist: it is for the reader's eyes, so it is only counted. */
export async function checklistTicked(parts: Parts, { body }: Delivered): Promise<void> {
  const [action] = ActionPayload.parse(body).actions;
  parts.counters.count('whyfail_clicks_total', { action: action?.action_id ?? '' });
}
