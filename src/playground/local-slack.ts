import type { PageOption, PageValue, PageValues } from './page-api.ts';
import type { Json, LocalApp } from './records.ts';

/** How to start a local Slack. */
export interface LocalSlackOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** A fake clock in milliseconds: nothing expires and nothing is retried before `tick()`. */
  readonly now?: () => number;
  /** Random when absent. */
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Deliver by signed HTTP to this address instead of Socket Mode. */
  readonly requestUrl?: string;
  /** What the app's manifest says; what is absent is as generous as it can be. */
  readonly app?: Partial<LocalApp>;
  /** Posts per channel; 1 a second, 20 at once unless said otherwise. */
  readonly postLimit?: { readonly perSecond: number; readonly burst: number };
}

/** A message as one person sees it, or as everybody does. */
export interface LocalMessage {
  readonly ts: string;
  readonly threadTs?: string;
  /** Absent for posts of webhooks. */
  readonly user?: string;
  readonly botId?: string;
  readonly subtype?: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly attachments: readonly Json[];
  /** Ids. */
  readonly files: readonly string[];
  readonly metadata?: Json;
  readonly edited: boolean;
  /** Only visible to the person who looks. */
  readonly ephemeral: boolean;
  /** Replies that everybody sees. */
  readonly replyCount: number;
}

/** An open modal or a Home tab. */
export interface LocalView {
  readonly id: string;
  readonly hash: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  /** The view as the app sent it. */
  readonly content: Json;
  readonly blocks: readonly Json[];
  readonly values: PageValues;
  /** Messages of the last refused submission, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Whether the app acknowledged in time; if not, the person saw this error. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: 'operation_timeout' | 'dispatch_failed' };

/** A submission that was refused says why by block id; one that got no answer has `error`. */
export interface Submission {
  readonly ok: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly error?: string;
}

export interface SayOptions {
  /** Timestamp of the first message of a thread. */
  readonly thread?: string;
  /** Instead of the rich text that clients make of the text. */
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  /** Ids from `uploadFile`. */
  readonly files?: readonly string[];
  /** Posted by the alert bot: with a user of its own (`app`) or with a bot id only (`webhook`). */
  readonly asBot?: 'app' | 'webhook';
  /** Also shown in the channel, for replies. */
  readonly broadcast?: boolean;
  /** Quotes and double hyphens become typographic, as on a Mac. */
  readonly curly?: boolean;
}

export interface ClickOptions {
  /** Tells buttons with the same action id apart, or the text of an input. */
  readonly value?: string | undefined;
  /** An option or its value. */
  readonly selectedOption?: string | PageOption | undefined;
  readonly selectedOptions?: readonly (string | PageOption)[] | undefined;
  readonly blockId?: string | undefined;
}

/** What was typed into a modal, by block id and action id; `type` may be left out. */
export type TypedValues = Readonly<Record<string, Readonly<Record<string, Partial<PageValue>>>>>;

/** What people do and see in Slack. What a client would not let them do throws `usage`. */
export interface LocalPeople {
  /** Posts; answers the timestamp. Texts over 12,000 characters become a snippet. */
  readonly say: (user: string, channel: string, text: string, options?: SayOptions) => string;
  readonly edit: (user: string, channel: string, ts: string, text: string) => void;
  /** Deletes a message of one's own, or dismisses an ephemeral one. */
  readonly remove: (user: string, channel: string, ts: string) => void;
  /** Answers the id of the file, for `say` and for file inputs. */
  readonly uploadFile: (user: string, name: string, content: string | Buffer) => string;
  /** Adds the bot to a channel, as `/invite @whyfail` does. */
  readonly invite: (user: string, channel: string) => void;
  readonly slash: (user: string, channel: string, command: string, text: string) => Promise<Outcome>;
  readonly shortcut: (user: string, channel: string, ts: string, callbackId: string) => Promise<Outcome>;
  readonly globalShortcut: (user: string, callbackId: string) => Promise<Outcome>;
  readonly click: (
    user: string,
    channel: string,
    ts: string,
    actionId: string,
    options?: ClickOptions,
  ) => Promise<Outcome>;
  /** A click in a modal or on the Home tab; `values`: what was typed so far. */
  readonly clickInView: (
    user: string,
    viewId: string,
    actionId: string,
    options?: ClickOptions & { readonly values?: TypedValues },
  ) => Promise<Outcome>;
  readonly submitView: (user: string, viewId: string, values: TypedValues) => Promise<Submission>;
  readonly closeView: (user: string, viewId: string) => Promise<Outcome>;
  readonly openHome: (user: string) => void;
  /** Top-level messages, oldest first; with `as` also what only that person sees. */
  readonly messages: (channel: string, options?: { readonly as?: string }) => readonly LocalMessage[];
  /** The first message of a thread and its replies. */
  readonly thread: (
    channel: string,
    ts: string,
    options?: { readonly as?: string },
  ) => readonly LocalMessage[];
  /** The topmost open modal. */
  readonly view: (user: string) => LocalView | undefined;
  readonly home: (user: string) => LocalView | undefined;
  /** The last notice shown to a person. */
  readonly toast: (user: string) => string | undefined;
}

/** A Slack on this machine. */
export interface LocalSlack extends LocalPeople {
  /** `http://127.0.0.1:3000`. */
  readonly url: string;
  /** For `SLACK_API_URL` and `slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
  readonly port: number;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Resolves with the first answer of `read` that is neither undefined nor false, looking after every change; rejects with `usage` after the time, in milliseconds. */
  readonly waitFor: <T>(read: () => T | undefined | false, timeoutMs?: number) => Promise<T>;
  /** Runs what is due on the fake clock. */
  readonly tick: () => void;
  /** Asks the app to renew its oldest socket, as Slack does every few hours. `count`: how many at once, 1 unless said otherwise. */
  readonly refreshSockets: (count?: number) => void;
  /** Open sockets. */
  readonly socketCount: () => number;
  /** Cuts every socket and refuses connections until `start`. */
  readonly stop: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly start: () => Promise<void>;
  /** Ends it for good. */
  readonly close: () => Promise<void>;
}
