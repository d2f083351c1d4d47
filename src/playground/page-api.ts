/*
 * What the page and the playground say to each other under `/playground/`. Types only.
 *
 * GET  /playground/state?as=U0ADA    -> PageState
 * GET  /playground/events?as=U0ADA   -> server-sent events named like the keys of PageEvents, data as JSON
 * POST /playground/<method>          -> body PageRequests[method] as JSON, answer PageReply<method>
 *
 * Texts are in Slack's escaped form (`&lt;`, `<@U0LIN>`, `<https://x|x>`); blocks are Block Kit as sent.
 */

/** One element of Block Kit as it was sent; the page checks what it draws. */
export type PageBlock = Readonly<Record<string, unknown>> & { readonly type: string };

export interface PageUser {
  readonly id: string;
  /** `Ada`. */
  readonly name: string;
  /** `en-US`, `zh-CN`. */
  readonly locale: string;
  readonly isBot: boolean;
  /** True for members of another company. */
  readonly outside: boolean;
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The first lines, as Slack shows them in a snippet; empty for binary files. */
  readonly preview: string;
  readonly truncated: boolean;
}

export interface PageMessage {
  /** Unique within its channel; `1764000000.000100`, seconds since the epoch. */
  readonly ts: string;
  /** Id of the author; its name is in `PageState.users`. */
  readonly user: string;
  /** Name to show, which a bot may have set for one message. */
  readonly author: string;
  readonly isBot: boolean;
  readonly text: string;
  /** Empty when only `text` is to be drawn. */
  readonly blocks: readonly PageBlock[];
  readonly files: readonly PageFile[];
  readonly edited: boolean;
  /** Only visible to the person who looks. */
  readonly ephemeral: boolean;
  /** Replies in order; empty for replies themselves. Ephemeral replies are among them but not counted. */
  readonly replies: readonly PageMessage[];
  /** Replies that everybody sees. */
  readonly replyCount: number;
  /** Values of selects, checkboxes and inputs in this message as this person left them: block id, action id, value. */
  readonly values: PageValues;
}

export interface PageChannel {
  readonly id: string;
  /** `incident-api`; for a direct conversation the name of the other person or app. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  /** Shared with another company. */
  readonly shared: boolean;
  readonly archived: boolean;
  readonly botIsMember: boolean;
  /** Oldest first; thread replies are inside their first message. */
  readonly messages: readonly PageMessage[];
}

/** The value of one element as Slack sends it in `state.values`. */
export interface PageValue {
  /** Type of the element: `plain_text_input`, `static_select`, `checkboxes`, `file_input`... */
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: PageOption | null;
  readonly selected_options?: readonly PageOption[];
  /** Files uploaded before by `upload`. */
  readonly files?: readonly { readonly id: string }[];
}

export interface PageOption {
  readonly text: { readonly type: string; readonly text: string };
  readonly value: string;
}

/** By block id, then action id. */
export type PageValues = Readonly<Record<string, Readonly<Record<string, PageValue>>>>;

export interface PageView {
  readonly id: string;
  readonly kind: 'modal' | 'home';
  readonly title: string;
  /** Label of the submit button; absent when the view has none. */
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly PageBlock[];
  /** Messages of the last refused submission, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Changes whenever the app changed the view. */
  readonly hash: string;
}

export interface PageSample {
  readonly title: string;
  readonly text: string;
}

export interface PageCommand {
  /** `/whyfail`. */
  readonly command: string;
  readonly description: string;
  /** `<error>`. */
  readonly usageHint: string;
}

export interface PageShortcut {
  readonly callbackId: string;
  readonly name: string;
  /** `message`: in the menu of a message. `global`: in the menu of the text box. */
  readonly type: 'message' | 'global';
}

export interface PageToast {
  /** Counts up, so that the same text twice is two toasts. */
  readonly id: number;
  readonly level: 'info' | 'error';
  readonly text: string;
}

/** All that one person sees. */
export interface PageState {
  /** Counts up with every change. */
  readonly revision: number;
  readonly as: string;
  readonly team: string;
  /** Id of the app's bot user. */
  readonly bot: string;
  /** `sockets`: open Socket Mode connections. */
  readonly connection: { readonly online: boolean; readonly sockets: number };
  readonly users: readonly PageUser[];
  /** Conversations that the person is in. */
  readonly channels: readonly PageChannel[];
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly samples: readonly PageSample[];
  /** The open modal, the topmost one of a stack. */
  readonly view?: PageView;
  /** What the app shows on its Home tab to this person. */
  readonly home?: PageView;
  readonly toast?: PageToast;
}

/** Server-sent events, by name. */
export interface PageEvents {
  /** Something that this person sees changed: fetch the state again. */
  readonly changed: { readonly revision: number };
  readonly toast: PageToast;
}

/** Body of `POST /playground/<method>`, by method; `as` is the person who does it. */
export interface PageRequests {
  /** `thread`: ts of its first message. `text` as typed: the playground escapes, links and mentions. */
  readonly say: {
    readonly as: string;
    readonly channel: string;
    readonly text: string;
    readonly thread?: string;
    readonly files?: readonly string[];
  };
  /** `text`: what follows the command. */
  readonly slash: {
    readonly as: string;
    readonly channel: string;
    readonly command: string;
    readonly text: string;
  };
  /** With `channel` and `ts` a message shortcut, without them a global one. */
  readonly shortcut: {
    readonly as: string;
    readonly callbackId: string;
    readonly channel?: string;
    readonly ts?: string;
  };
  /** In a message: `channel` and `ts`. In a modal or on the Home tab: `view`, with the values typed so far. */
  readonly click: {
    readonly as: string;
    readonly channel?: string;
    readonly ts?: string;
    readonly view?: string;
    readonly blockId: string;
    readonly actionId: string;
    /** Chosen option(s), for selects, overflows, radio buttons and checkboxes; text, for inputs that dispatch. */
    readonly selectedOption?: PageOption;
    readonly selectedOptions?: readonly PageOption[];
    readonly value?: string;
    readonly values?: PageValues;
  };
  readonly 'submit-view': { readonly as: string; readonly view: string; readonly values: PageValues };
  readonly 'close-view': { readonly as: string; readonly view: string };
  readonly edit: {
    readonly as: string;
    readonly channel: string;
    readonly ts: string;
    readonly text: string;
  };
  /** Of a message for everybody: only by its author. Of an ephemeral one: dismisses it. */
  readonly remove: { readonly as: string; readonly channel: string; readonly ts: string };
  /** `base64`: the bytes, at most 5 MB. The file is not posted until a message or a view names its id. */
  readonly upload: { readonly as: string; readonly name: string; readonly base64: string };
  readonly 'open-home': { readonly as: string };
  /** Adds the app to a channel, as `/invite` does. */
  readonly invite: { readonly as: string; readonly channel: string };
  /** Ends the app and starts it anew; the workspace stays. */
  readonly 'restart-bot': Readonly<Record<never, never>>;
  /** Makes Slack renew the oldest of the app's connections, as it does every few hours. */
  readonly 'refresh-sockets': Readonly<Record<never, never>>;
  /** The same error from an alert bot and several people at once. `count`: 1 to 50. */
  readonly storm: {
    readonly as: string;
    readonly channel: string;
    readonly text: string;
    readonly count: number;
  };
}

/** What a method answers when it did its work. */
export interface PageResults {
  readonly say: { readonly ts: string };
  readonly slash: Readonly<Record<never, never>>;
  readonly shortcut: Readonly<Record<never, never>>;
  readonly click: Readonly<Record<never, never>>;
  /** Messages by block id when the app refused the values; empty when it took them. */
  readonly 'submit-view': { readonly errors: Readonly<Record<string, string>> };
  readonly 'close-view': Readonly<Record<never, never>>;
  readonly edit: Readonly<Record<never, never>>;
  readonly remove: Readonly<Record<never, never>>;
  readonly upload: { readonly file: string };
  readonly 'open-home': Readonly<Record<never, never>>;
  readonly invite: Readonly<Record<never, never>>;
  readonly 'restart-bot': Readonly<Record<never, never>>;
  readonly 'refresh-sockets': Readonly<Record<never, never>>;
  readonly storm: { readonly posted: number };
}

export type PageMethod = keyof PageRequests;

/** `error`: a sentence that can be shown as it is. */
export type PageReply<Method extends PageMethod> =
  | ({ readonly ok: true } & PageResults[Method])
  | { readonly ok: false; readonly error: string };
