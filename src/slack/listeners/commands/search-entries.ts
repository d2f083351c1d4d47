import { renderCandidates } from '../../../card/render-candidates.ts';
import { renderUnknown } from '../../../card/render-unknown.ts';
import { toPlainState } from '../../../card/to-plain-state.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage } from '../../notices.ts';
import type { Parts } from '../../parts.ts';
import { readCardView } from '../../read-card-view.ts';

/** As many as the choice shows. */
const MOST = 3;

/**
 * Shows the entries that resemble a few words.
 * @param parts the engine
 * @param to the conversation
 * @param words what to look for
 */
export async function searchEntries(parts: Parts, to: Conversation, words: string): Promise<void> {
  const lang = await readLanguage(parts, to);
  const found = await parts.search(words, MOST);
  const states = found.map(({ entryId }) => toPlainState(entryId, lang));
  const views = await Promise.all(states.map((state) => readCardView(parts, state)));
  const candidates = views.filter((view) => view !== undefined);
  const searched = { lines: 1, entries: parts.knowledgeBase.entries.length };
  const message =
    candidates.length > 0
      ? renderCandidates({ lang, candidates, partial: false }, parts.translators)
      : renderUnknown({ lang, searched, partial: false }, parts.translators);
  await postToOne(parts, to, message);
}
