import type { PageShortcut, PageToast, PageValues } from './page-api.ts';

/** An object as it travels in JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Somebody who can write: a person, the app's bot, another bot. */
export interface Person {
  readonly id: string;
  /** `Ada`. */
  readonly name: string;
  /** `ada`, what is typed after the at sign. */
  readonly handle: string;
  readonly teamId: string;
  readonly locale: string;
  /** `B...`, bots only. */
  readonly botId?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly shared: boolean;
  archived: boolean;
  readonly members: Set<string>;
  /** In the order of their timestamps, replies and ephemeral ones included. */
  readonly messages: Message[];
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs?: string;
  /** Absent for posts of webhooks, which have only a bot id. */
  readonly user?: string;
  readonly botId?: string;
  /** Name to show instead of the author's. */
  readonly username?: string;
  readonly clientMsgId?: string;
  subtype?: 'bot_message' | 'file_share' | 'thread_broadcast' | 'tombstone';
  text: string;
  blocks: readonly Json[];
  attachments: readonly Json[];
  readonly files: readonly string[];
  metadata?: Json;
  edited?: { readonly user: string; readonly ts: string };
  /** The only person who sees it; absent for everybody. */
  readonly visibleTo?: string;
  /** What each person chose in selects, checkboxes and inputs of this message. */
  readonly values: Map<string, PageValues>;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly bytes: Buffer;
  /** Seconds since the epoch. */
  readonly created: number;
  /** Handed to the app in a modal. */
  isGivenToApp: boolean;
}

export interface View {
  readonly id: string;
  readonly kind: 'modal' | 'home';
  readonly user: string;
  /** Id of the view at the bottom of its stack. */
  readonly rootId: string;
  readonly previousId: string | undefined;
  /** What the app sent. */
  content: Json;
  blocks: readonly Json[];
  hash: string;
  values: PageValues;
  errors: Readonly<Record<string, string>>;
}

/** A right to open a modal: one use, three seconds. */
export interface Trigger {
  readonly user: string;
  readonly expires: number;
  used: boolean;
}

/** A right to answer without being a member: five uses, thirty minutes. */
export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  /** The message that was clicked; absent for commands and shortcuts. */
  readonly messageTs?: string;
  readonly expires: number;
  uses: number;
}

/** What the app's manifest says, as far as Slack acts on it. */
export interface LocalApp {
  /** Name of the bot: `whyfail`. */
  readonly name: string;
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly PageShortcut[];
  /** Bot scopes that were granted. */
  readonly scopes: readonly string[];
  /** Bot events subscribed to: `app_mention`, `message.channels`... */
  readonly events: readonly string[];
}

export type Toast = PageToast;
