import { toConversation } from './conversation.ts';
import { sayCouldNotCheck } from './notices.ts';
import type { Parts } from './parts.ts';

/** What every kind of delivery brings along. */
export interface Delivered {
  readonly body: unknown;
  /** Absent for events, which Bolt acknowledges. */
  readonly ack?: (() => Promise<void>) | undefined;
}

/** Handles one kind of delivery; may throw. */
export type Listener<Args> = (parts: Parts, args: Args) => Promise<void>;

/** How a listener is guarded. */
export interface Guard {
  /** Name in logs and metrics. */
  readonly where: string;
  /** `silent` for what nobody asked for; `own-ack` when the listener acknowledges with an answer of its own. */
  readonly manner?: 'silent' | 'own-ack';
}

/**
 * Acknowledges first, then works; whatever goes wrong is logged, counted, and told to the person who waits for an answer.
 * @param parts what listeners work with
 * @param guard how to guard
 * @param listener the work
 */
export function guarded<Args extends Delivered>(
  parts: Parts,
  guard: Guard,
  listener: Listener<Args>,
): (args: Args) => Promise<void> {
  return async (args) => {
    try {
      if (guard.manner !== 'own-ack') await args.ack?.();
      await listener(parts, args);
    } catch (error) {
      parts.log.error('a listener failed', { where: guard.where, error });
      parts.counters.count('whyfail_errors_total', { where: guard.where });
      if (guard.manner !== 'silent') await apologize(parts, args.body);
    }
  };
}

async function apologize(parts: Parts, body: unknown): Promise<void> {
  try {
    await sayCouldNotCheck(parts, toConversation(body));
  } catch (error) {
    parts.log.error('nobody could be told', { error });
  }
}
