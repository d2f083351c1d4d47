/** Where something happened: a workspace (or organisation) and a channel in it. */
export interface Place {
  /** Enterprise id for installs of a whole organisation, else team id. */
  readonly team: string;
  readonly channel: string;
}

/** An entry shown in a thread. */
export interface Occurrence extends Place {
  readonly entryId: string;
  /** Timestamp of the thread's first message; for a DM or a private answer, that of the message itself. */
  readonly thread: string;
  /** Timestamp of whyfail's card, when it was posted publicly. */
  readonly message?: string;
  readonly fingerprint: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How often the same error came in this thread. */
  readonly count: number;
}

/** What a person says of a fix; one per person, entry, step and thread, changeable: a fix that failed stays failed when the next one works. */
export interface Outcome extends Place {
  readonly entryId: string;
  readonly thread: string;
  readonly user: string;
  /** Rung of the ladder, from 0. */
  readonly step: number;
  readonly worked: boolean;
  readonly at: number;
}

/** How often a step worked, out of how many. */
export interface Tally {
  readonly worked: number;
  readonly total: number;
}

/** `new`: handle it now. `busy`: another delivery is being handled. `done`: it was handled. */
export type EventState = 'new' | 'busy' | 'done';

/** What whyfail remembers. No text of a message ever enters it. */
export interface Store {
  /** Claims an event; a claim that was neither finished nor dropped within a minute is `new` again. `key`: event id or channel and ts. */
  beginEvent(team: string, key: string, now: number): Promise<EventState>;
  /** Marks a claimed event as handled; kept for at least ten minutes. */
  finishEvent(team: string, key: string, now: number): Promise<void>;
  /** Gives a claim back, so that a retry may handle it. */
  dropEvent(team: string, key: string): Promise<void>;

  /** Language a user chose, if any. */
  userLanguage(team: string, user: string): Promise<string | undefined>;
  setUserLanguage(team: string, user: string, lang: string): Promise<void>;
  channelLanguage(place: Place): Promise<string | undefined>;
  setChannelLanguage(place: Place, lang: string): Promise<void>;

  /** True or false when somebody said so with watch or unwatch; undefined when nobody did. */
  isWatched(place: Place): Promise<boolean | undefined>;
  setWatched(place: Place, watched: boolean, user: string, now: number): Promise<void>;

  /** Adds an occurrence or, for the same entry in the same thread, counts it up and returns the first one with its new count. */
  recordOccurrence(occurrence: Omit<Occurrence, 'count'>): Promise<Occurrence>;
  findOccurrence(place: Place, thread: string, entryId: string): Promise<Occurrence | undefined>;
  /** Remembers which message shows the card. */
  setOccurrenceMessage(place: Place, thread: string, entryId: string, message: string): Promise<void>;

  /** Adds or changes a person's vote. */
  recordOutcome(outcome: Outcome): Promise<void>;
  /** Votes on one step of an entry in a workspace. */
  tally(team: string, entryId: string, step: number): Promise<Tally>;

  /** Resolves when the store answers; rejects with `store-unavailable`. */
  check(): Promise<void>;
  close(): Promise<void>;
}
