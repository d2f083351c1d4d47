import type { Modal } from '../card/modal.ts';
import { type Called, call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { sayCouldNotCheck } from './notices.ts';
import type { Parts } from './parts.ts';

/** What opening needs of a payload. */
export interface Opener {
  readonly trigger: string | undefined;
  /** True when the click was in a modal, on top of which the new one is put. */
  readonly isOnModal?: boolean;
  /** Id of that modal, which gives way when no more can be put on top of it. */
  readonly modal?: string | undefined;
}

/**
 * Opens a modal, or says that it did not work: triggers last three seconds.
 * @param parts client and log
 * @param to who waits for it
 * @param options `modal`: what to open; `opener`: what allows it
 */
export async function openModal(
  parts: Parts,
  to: Conversation,
  options: { readonly modal: Modal; readonly opener: Opener },
): Promise<void> {
  const { modal: view, opener } = options;
  const opening = { trigger_id: opener.trigger ?? '', view };
  const { views } = parts.client;
  let opened: Called<unknown>;
  opened = await call(() => (opener.isOnModal === true ? views.push(opening) : views.open(opening)));
  if (!opened.ok && opened.error === 'push_limit_reached' && opener.modal !== undefined) {
    const view_id = opener.modal;
    opened = await call(() => views.update({ view_id, view }));
  }
  if (opened.ok) return;
  parts.log.warn('a modal cannot be opened', { error: opened.error, detail: opened.detail });
  await sayCouldNotCheck(parts, to);
}
