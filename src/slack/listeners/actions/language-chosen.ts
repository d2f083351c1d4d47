import { toConversation } from '../../conversation.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { ActionPayload } from '../../payloads.ts';
import { publishHome } from '../../publish-home.ts';

/** The language on the Home tab: remembered, and the tab speaks it at once. */
export async function languageChosen(parts: Parts, { body }: Delivered): Promise<void> {
  const lang = ActionPayload.parse(body).actions[0]?.selected_option?.value;
  const to = toConversation(body);
  if (to.user === undefined || lang === undefined || !parts.translators.languages.includes(lang)) return;
  await parts.store.setUserLanguage(parts.identity.team, to.user, lang);
  await publishHome(parts, to);
}
