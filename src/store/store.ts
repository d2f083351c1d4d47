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

/** Who silenced an entry in a channel, and when. */
export interface Mute {
  readonly entryId: string;
  readonly user: string;
  readonly at: number;
}

/** A fix that somebody said worked. */
export interface Worked {
  /** Rung of the ladder, from 0. */
  readonly step: number;
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly at: number;
}

/** How often an entry came up, and when last. */
export interface Frequency {
  readonly entryId: string;
  readonly count: number;
  readonly last: number;
}

/** An error that came up in a channel without anybody asking. */
export interface Unasked {
  readonly entryId: string;
  readonly thread: string;
  readonly now: number;
  /** How long one card is enough for a channel, in milliseconds. */
  readonly windowMs: number;
}

/** The card that a channel got unasked, with its number of errors. */
export interface UnaskedCard {
  readonly thread: string;
  /** Timestamp of the card, once it is posted. */
  readonly message?: string;
  readonly count: number;
  /** When the first of the errors came. */
  readonly since: number;
}

/** What to do with an error that nobody asked about: show a card, count it on the one that is there, or nothing. */
export type UnaskedClaim =
  | { readonly kind: 'post' }
  | ({ readonly kind: 'count' } & UnaskedCard)
  | { readonly kind: 'silent' };

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
  /** Channels that somebody said to watch, the newest first; at most `most`. */
  watchedChannels(team: string, most: number): Promise<readonly string[]>;

  /** Adds an occurrence or, for the same entry in the same thread, counts it up and returns the first one with its new count. */
  recordOccurrence(occurrence: Omit<Occurrence, 'count'>): Promise<Occurrence>;
  findOccurrence(place: Place, thread: string, entryId: string): Promise<Occurrence | undefined>;
  /** Remembers which message shows the card. */
  setOccurrenceMessage(place: Place, thread: string, entryId: string, message: string): Promise<void>;

  /** The last one of an entry whose card everybody in its channel sees, but in another thread than `notThread`. */
  lastOccurrence(
    team: string,
    entryId: string,
    where: { readonly notThread: string; readonly channel?: string },
  ): Promise<Occurrence | undefined>;
  /** What came up most since a time, the most frequent first; at most `most`. */
  topEntries(team: string, since: number, most: number): Promise<readonly Frequency[]>;

  /** Claims the one card that a channel gets unasked in a window; of any number at once exactly one is told to post. */
  claimUnasked(place: Place, unasked: Unasked): Promise<UnaskedClaim>;
  /** Remembers which message shows the unasked card of a channel. */
  setUnaskedMessage(place: Place, message: string): Promise<void>;
  /** The newest unasked card of a channel, with the count it has by now. */
  unaskedCard(place: Place): Promise<UnaskedCard | undefined>;

  /** Silences an entry in a channel, unless somebody asks; who did so first and when stays. */
  muteEntry(place: Place, entryId: string, user: string, now: number): Promise<void>;
  unmuteEntry(place: Place, entryId: string): Promise<void>;
  mutedBy(place: Place, entryId: string): Promise<Mute | undefined>;
  /** What is silenced in a channel, the newest first. */
  mutedEntries(place: Place): Promise<readonly Mute[]>;

  /** Remembers that an entry is the wrong answer to an error in a channel. */
  rejectMatch(place: Place, fingerprint: string, entryId: string): Promise<void>;
  rejectedMatches(place: Place, fingerprint: string): Promise<readonly string[]>;

  /** Adds or changes a person's vote. */
  recordOutcome(outcome: Outcome): Promise<void>;
  /** Votes on one step of an entry in a workspace. */
  tally(team: string, entryId: string, step: number): Promise<Tally>;
  /** The last step that somebody said worked, in a workspace or in one of its threads. */
  lastWorked(
    team: string,
    entryId: string,
    where?: { readonly channel: string; readonly thread: string },
  ): Promise<Worked | undefined>;

  /** Resolves when the store answers; rejects with `store-unavailable`. */
  check(): Promise<void>;
  close(): Promise<void>;
}
