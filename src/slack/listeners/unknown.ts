import type { Parts } from '../parts.ts';

/** What an unknown delivery has; its id is in one of these places. */
interface Unknown {
  readonly payload: object;
  readonly ack: () => Promise<void>;
}

/**
 * Acknowledges what no other listener does, such as a click on a card of a newer version.
 * @param parts log
 * @param options `kind`: for the log; `known`: ids or their beginnings that have a listener
 */
export function acknowledgeUnknown(
  parts: Parts,
  options: { readonly kind: 'command' | 'shortcut' | 'action' | 'view'; readonly known: readonly string[] },
): (args: Unknown) => Promise<void> {
  return async ({ payload, ack }) => {
    const id = toId(payload);
    if (options.known.some((known) => id === known)) return;
    await ack();
    parts.log.warn('nothing listens to this', { kind: options.kind, id });
  };
}

function toId(payload: object): string {
  if ('command' in payload) return String(payload.command);
  if ('action_id' in payload) return String(payload.action_id);
  return 'callback_id' in payload ? String(payload.callback_id) : '';
}
