/** How whyfail talks to Slack: not at all, over a socket, or over HTTP. */
export type Mode =
  | { readonly kind: 'playground' }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string };

/** Everything the environment decides, checked and with defaults filled in. */
export interface Config {
  readonly mode: Mode;
  /** Root of Slack's Web API, with a slash at the end. */
  readonly slackApiUrl: string;
  /** Port of the HTTP server; 0 takes any free one. */
  readonly port: number;
  /** `file:PATH` or `:memory:`. */
  readonly databaseUrl: string;
  /** Folders of entries in addition to the shipped ones, as written; a later one overrides an earlier one. */
  readonly kbFolders: readonly string[];
  /** Code of the language used where nobody chose one. */
  readonly language: string;
  /** Globs for names of channels to listen in without being asked. */
  readonly incidentChannels: readonly string[];
  /** Ids of bots (B...) or apps (A...) whose posts may be answered. */
  readonly alertBots: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}
