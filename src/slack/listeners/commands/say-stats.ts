import { renderStats } from '../../../card/render-stats.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage } from '../../notices.ts';
import type { Parts } from '../../parts.ts';
import { FREQUENT_DAYS, readFrequent } from '../../read-frequent.ts';

/** As many as fit on a screen. */
const MOST = 10;

/**
 * Shows what fails most in this workspace.
 * @param parts store and knowledge base
 * @param to the conversation
 */
export async function sayStats(parts: Parts, to: Conversation): Promise<void> {
  const lang = await readLanguage(parts, to);
  const rows = await readFrequent(parts, { lang, most: MOST });
  await postToOne(parts, to, renderStats({ lang, rows, days: FREQUENT_DAYS }, parts.translators));
}
