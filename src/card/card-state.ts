/**
 * All that a click on a card needs, so that any instance can serve it, also after a restart.
 * It travels in button values (at most 2000 characters) and, shortened, in block ids (at most 255): hostile input when it comes back.
 */
export interface CardState {
  readonly entryId: string;
  /** Language of the whole card. */
  readonly lang: string;
  /** Rung of the ladder, from 0. */
  readonly step: number;
  /** Shell-safe placeholder values by name without underscores. */
  readonly values: Readonly<Record<string, string>>;
  /** The matched line, redacted, at most 300 characters; empty when there was none. */
  readonly line: string;
  /** Start and end of the matched part within `line`. */
  readonly span: readonly [number, number];
  /** Ids of consequences found in the same paste, at most five. */
  readonly also: readonly string[];
  /** `private`: only the asker sees it. `shared`: posted in a thread or channel. */
  readonly audience: 'private' | 'shared';
  /** Timestamp of the thread it answers; empty outside threads. */
  readonly thread: string;
  /** Fingerprint of the paste. */
  readonly fingerprint: string;
  /** Ids of what else the paste may be, at most two; the next when this is not it. */
  readonly next?: readonly string[];
  /** A command from the thread that is known not to help: number of the dead end, and the command, at most 100 characters. */
  readonly tried?: readonly [deadEnd: number, command: string];
}
