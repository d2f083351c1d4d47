import { renderWhy } from '../../../card/render-why.ts';
import { toAnswer } from '../../../kb/to-answer.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage, sayNotice } from '../../notices.ts';
import type { Parts } from '../../parts.ts';

/**
 * Explains the last answer that somebody got in a channel: what was considered, and what spoke for and against it.
 * @param parts memory and knowledge base
 * @param to the conversation
 */
export async function sayWhy(parts: Parts, to: Conversation): Promise<void> {
  const account = parts.recent.find(to);
  if (account === undefined) return void (await sayNotice(parts, to, { kind: 'no_why' }));
  const lang = await readLanguage(parts, to);
  const titles = account.verdict.considered.flatMap(({ entryId }) => {
    const entry = parts.knowledgeBase.find(entryId);
    return entry === undefined ? [] : [{ id: entryId, title: toAnswer(entry, lang).title.text }];
  });
  await postToOne(parts, to, renderWhy({ lang, titles, ...account }, parts.translators));
}
