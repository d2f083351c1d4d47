import { toConversation } from '../../conversation.ts';
import type { Delivered } from '../../guarded.ts';
import { decodePage } from '../../home-pages.ts';
import { HOME_ACTIONS } from '../../ids.ts';
import type { Parts } from '../../parts.ts';
import { ActionPayload } from '../../payloads.ts';
import { type HomeWish, publishHome } from '../../publish-home.ts';

type Action = ActionPayload['actions'][number];

/** Search, browsing and turning pages on the Home tab. */
export async function homeBrowsed(parts: Parts, { body }: Delivered): Promise<void> {
  const [action] = ActionPayload.parse(body).actions;
  if (action === undefined) return;
  await publishHome(parts, { ...toConversation(body), channel: undefined }, toWish(action));
}

function toWish(action: Action): HomeWish {
  switch (action.action_id) {
    case HOME_ACTIONS.searched: {
      const words = action.value?.trim() ?? '';
      return words === '' ? { kind: 'front' } : { kind: 'search', words };
    }
    case HOME_ACTIONS.domainChosen:
      return { kind: 'domain', domain: action.selected_option?.value ?? '', page: 0 };
    case HOME_ACTIONS.pageBefore:
    case HOME_ACTIONS.pageAfter:
      return { kind: 'domain', ...decodePage(action.value ?? '') };
    default:
      return { kind: 'front' };
  }
}
