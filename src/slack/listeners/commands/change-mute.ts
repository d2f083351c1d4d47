import { renderMutes } from '../../../card/render-mutes.ts';
import { toAnswer } from '../../../kb/to-answer.ts';
import type { Conversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { readLanguage, sayNotice } from '../../notices.ts';
import { type Parts, toPlace } from '../../parts.ts';

/**
 * Silences an entry in a channel, or lets it speak again; somebody who asks gets its card all the same.
 * @param parts store and knowledge base
 * @param to the conversation
 * @param options `id` or alias of the entry; `muted`: what it shall be
 */
export async function changeMute(
  parts: Parts,
  to: Conversation,
  options: { readonly id: string; readonly muted: boolean },
): Promise<void> {
  const entry = parts.knowledgeBase.find(options.id);
  const lang = await readLanguage(parts, to);
  if (entry === undefined) {
    return void (await sayNotice(parts, to, { kind: 'unknown_entry', params: { id: options.id } }));
  }
  const place = toPlace(parts, to);
  if (options.muted) await parts.store.muteEntry(place, entry.id, to.user ?? '', parts.now());
  else await parts.store.unmuteEntry(place, entry.id);
  const params = { id: entry.id, title: toAnswer(entry, lang).title.text };
  await sayNotice(parts, to, { kind: options.muted ? 'entry_muted' : 'entry_unmuted', params });
}

/**
 * Lists what is silenced in a channel, with who did so and when.
 * @param parts store and knowledge base
 * @param to the conversation
 */
export async function listMutes(parts: Parts, to: Conversation): Promise<void> {
  const lang = await readLanguage(parts, to);
  const mutes = await parts.store.mutedEntries(toPlace(parts, to));
  const rows = mutes.map((mute) => {
    const entry = parts.knowledgeBase.find(mute.entryId);
    return { ...mute, title: entry === undefined ? mute.entryId : toAnswer(entry, lang).title.text };
  });
  await postToOne(parts, to, renderMutes({ lang, rows }, parts.translators));
}
