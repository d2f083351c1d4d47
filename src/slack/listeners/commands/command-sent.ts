import { renderAskModal } from '../../../card/render-ask-modal.ts';
import { renderHelp } from '../../../card/render-help.ts';
import { toConversation } from '../../conversation.ts';
import { postToOne } from '../../deliver.ts';
import { explain } from '../../explain.ts';
import type { Delivered } from '../../guarded.ts';
import { readLanguage } from '../../notices.ts';
import { openModal } from '../../open-modal.ts';
import type { Parts } from '../../parts.ts';
import { CommandPayload } from '../../payloads.ts';
import { encodeSpot } from '../../spot.ts';
import { changeLanguage } from './change-language.ts';
import { changeMute, listMutes } from './change-mute.ts';
import { changeWatch } from './change-watch.ts';
import { parseCommand } from './parse-command.ts';
import { sayStats } from './say-stats.ts';
import { sayWhy } from './say-why.ts';
import { searchEntries } from './search-entries.ts';

/** `/whyfail ...`: only the person who typed it sees the answer. */
export async function commandSent(parts: Parts, { body }: Delivered): Promise<void> {
  const payload = CommandPayload.parse(body);
  const to = toConversation(body);
  const command = parseCommand(payload.text ?? '');
  switch (command.kind) {
    case 'explain': {
      const read = { text: command.text, unreadable: [] };
      return explain(parts, { way: 'command', to, read, isPublic: false });
    }
    case 'ask': {
      const lang = await readLanguage(parts, to);
      const modal = renderAskModal({ lang, metadata: encodeSpot(to) }, parts.translators);
      return openModal(parts, to, { modal, opener: { trigger: payload.trigger_id } });
    }
    case 'watch':
    case 'unwatch':
      return changeWatch(parts, to, { watched: command.kind === 'watch' });
    case 'lang':
      return changeLanguage(parts, to, command);
    case 'mute':
    case 'unmute':
      return changeMute(parts, to, { id: command.id, muted: command.kind === 'mute' });
    case 'mutes':
      return listMutes(parts, to);
    case 'why':
      return sayWhy(parts, to);
    case 'stats':
      return sayStats(parts, to);
    case 'search':
      return searchEntries(parts, to, command.words);
    case 'help': {
      const lang = await readLanguage(parts, to);
      await postToOne(parts, to, renderHelp({ lang }, parts.translators));
    }
  }
}
