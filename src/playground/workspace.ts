import type {
  Channel,
  LocalApp,
  Message,
  Person,
  ResponseUrl,
  StoredFile,
  Toast,
  Trigger,
  View,
} from './records.ts';

/** A workspace with everything in it; the rest of the playground reads and changes it. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly appId: string;
  /** The app's bot user. */
  readonly bot: Person & { readonly botId: string };
  readonly app: LocalApp;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, View>;
  /** Open modals of each person, topmost last. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** Last toast of each person. */
  readonly toasts: Map<string, Toast>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** `http://127.0.0.1:3000`. */
  readonly baseUrl: () => string;
  /** A timestamp greater than every one before. */
  readonly nextTs: () => string;
  /** `nextId('V')` -> `V0000000007`. */
  readonly nextId: (prefix: string) => string;
  /** Counts changes. */
  readonly revision: () => number;
  /** Tells everybody who watches that something is different. */
  readonly changed: () => void;
  /** Shows a person a short notice. */
  readonly toast: (user: string, level: Toast['level'], text: string) => void;
  /** Calls back on every change and toast; the answer stops that. */
  readonly watch: (watcher: Watcher) => () => void;
}

export interface Watcher {
  readonly changed?: () => void;
  readonly toast?: (user: string, toast: Toast) => void;
}

/**
 * An empty workspace.
 * @param app what the app's manifest says
 * @param now milliseconds since the epoch
 * @param baseUrl where the local Slack is reached
 */
export function createWorkspace(app: LocalApp, now: () => number, baseUrl: () => string): Workspace {
  const watchers = new Set<Watcher>();
  const bot = {
    id: 'U0BOT',
    name: app.name,
    handle: app.name,
    teamId: 'T0LOCAL',
    locale: 'en-US',
    botId: 'B0BOT',
  };
  const toasts = new Map<string, Toast>();
  let lastMicros = 0;
  let lastId = 0;
  let revision = 0;

  function nextTs(): string {
    lastMicros = Math.max(now() * 1000, lastMicros + 100);
    return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
  }

  function nextId(prefix: string): string {
    lastId += 1;
    return `${prefix}${String(lastId).padStart(10, '0')}`;
  }

  function changed(): void {
    revision += 1;
    for (const watcher of watchers) watcher.changed?.();
  }

  function toast(user: string, level: Toast['level'], text: string): void {
    lastId += 1;
    const shown = { id: lastId, level, text };
    toasts.set(user, shown);
    for (const watcher of watchers) watcher.toast?.(user, shown);
    changed();
  }

  function watch(watcher: Watcher): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }

  return {
    team: { id: 'T0LOCAL', name: 'Kestrel', domain: 'kestrel' },
    appId: 'A0WHYFAIL',
    bot,
    app,
    people: new Map<string, Person>([[bot.id, bot]]),
    channels: new Map<string, Channel>(),
    files: new Map<string, StoredFile>(),
    views: new Map<string, View>(),
    modals: new Map<string, View[]>(),
    homes: new Map<string, View>(),
    triggers: new Map<string, Trigger>(),
    responseUrls: new Map<string, ResponseUrl>(),
    toasts,
    now,
    baseUrl,
    nextTs,
    nextId,
    revision: () => revision,
    changed,
    toast,
    watch,
  };
}

/**
 * The file with this id, if the app may read it: shared where the bot is, or handed over in a modal.
 * @param workspace where
 * @param id `F...`
 */
export function findReadableFile(workspace: Workspace, id: string): StoredFile | undefined {
  const file = workspace.files.get(id);
  const joined = [...workspace.channels.values()].filter((channel) => channel.members.has(workspace.bot.id));
  const isShared = joined.some((channel) => channel.messages.some((message) => message.files.includes(id)));
  return isShared || file?.isGivenToApp ? file : undefined;
}

/**
 * The message at a timestamp, ephemeral ones included.
 * @param channel where
 * @param ts its timestamp
 */
export function findMessage(channel: Channel, ts: string): Message | undefined {
  return channel.messages.find((message) => message.ts === ts);
}
