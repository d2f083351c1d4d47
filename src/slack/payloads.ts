import { z } from 'zod';

/*
 * Only what whyfail reads of Slack's payloads. A field that is missing, null or of another type is absent:
 * servers that speak Slack's protocols leave out more than Slack does, and an odd field is no reason to leave a person without an answer.
 */
function lenient<T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<T>> {
  return schema.optional().catch(undefined);
}

const text = lenient(z.string());
const flag = lenient(z.boolean());
const id = lenient(z.object({ id: text }));
const unknowns = lenient(z.array(z.unknown()));

/** A file or snippet shared with a message. */
export const SlackFile = z.object({
  /** `F012`. */
  id: text,
  name: text,
  /** What the uploader's client claims: `text/plain`, `application/gzip`. */
  mimetype: text,
  /** Slack's own word: `text`, `log`, `gzip`, `html`. */
  filetype: text,
  /** Bytes. */
  size: lenient(z.number()),
  /** Where the bytes are, for holders of the bot token. */
  url_private_download: text,
  url_private: text,
  /** First lines of a snippet. */
  preview: text,
});
export type SlackFile = z.infer<typeof SlackFile>;

const files = lenient(z.array(z.unknown().transform((file) => SlackFile.safeParse(file).data ?? {})));

/** A message, as an event, in a shortcut or from a history. */
export const SlackMessage = z.object({
  /** Unique in its channel: `1764000000.000100`. */
  ts: text,
  /** The first message of its thread, when it is in one. */
  thread_ts: text,
  reply_count: lenient(z.number()),
  text,
  blocks: unknowns,
  attachments: unknowns,
  files,
  user: text,
  bot_id: text,
  app_id: text,
  subtype: text,
  hidden: flag,
  channel: text,
  /** `channel`, `group`, `im`, `mpim`. */
  channel_type: text,
  /** Workspace of the author; the first that is set counts. */
  user_team: text,
  source_team: text,
  team: text,
});
export type SlackMessage = z.infer<typeof SlackMessage>;

/** Where any payload came from and how it may be answered; each kind has some of these. */
export const AnyPayload = z.object({
  user: id,
  user_id: text,
  channel: id,
  channel_id: text,
  container: lenient(z.object({ channel_id: text, message_ts: text, thread_ts: text })),
  message: lenient(SlackMessage),
  event: lenient(SlackMessage),
  response_url: text,
});
export type AnyPayload = z.infer<typeof AnyPayload>;

/** An Events API delivery of a message or a mention. */
export const MessageEvent = z.object({
  event_id: text,
  /** True in channels shared with another company. */
  is_ext_shared_channel: flag,
  event: SlackMessage,
});
export type MessageEvent = z.infer<typeof MessageEvent>;

/** An Events API delivery of `app_home_opened`. */
export const HomeEvent = z.object({ event: z.object({ user: text, tab: text }) });

/** A slash command. */
export const CommandPayload = z.object({
  text,
  user_id: text,
  channel_id: text,
  channel_name: text,
  response_url: text,
  trigger_id: text,
});
export type CommandPayload = z.infer<typeof CommandPayload>;

/** A message shortcut or, without `channel` and `message`, a global one. */
export const ShortcutPayload = z.object({
  user: id,
  channel: lenient(z.object({ id: text, name: text })),
  message: lenient(SlackMessage),
  message_ts: text,
  response_url: text,
  trigger_id: text,
});
export type ShortcutPayload = z.infer<typeof ShortcutPayload>;

const option = lenient(z.object({ value: text }));

/** A click. */
export const ActionPayload = z.object({
  user: id,
  channel: id,
  message: lenient(SlackMessage),
  /** Where the element is; tells ephemeral messages, whose `message` may be absent. */
  container: lenient(
    z.object({
      message_ts: text,
      thread_ts: text,
      channel_id: text,
      is_ephemeral: flag,
      view_id: text,
    }),
  ),
  /** The modal or Home tab that the element is in. */
  view: lenient(
    z.object({
      id: text,
      /** `modal` or `home`. */
      type: text,
      hash: text,
      callback_id: text,
      private_metadata: text,
      blocks: unknowns,
    }),
  ),
  actions: z.array(
    z.object({
      action_id: z.string(),
      block_id: text,
      /** Of a button. */
      value: text,
      /** Of an overflow, a select or radio buttons. */
      selected_option: option,
    }),
  ),
  response_url: text,
  trigger_id: text,
});
export type ActionPayload = z.infer<typeof ActionPayload>;

/** One input of a submitted modal. */
export const ViewValue = z.object({ value: text, selected_option: option, files });

/** A submitted modal. */
export const ViewPayload = z.object({
  user: id,
  trigger_id: text,
  view: z.object({
    id: text,
    callback_id: text,
    private_metadata: text,
    state: lenient(z.object({ values: z.record(z.string(), z.record(z.string(), ViewValue)).catch({}) })),
  }),
});
export type ViewPayload = z.infer<typeof ViewPayload>;

/** A spot as it travels in the metadata of a modal. */
export const WireSpot = z.object({
  /** Channel. */
  c: text,
  /** Thread of public answers. */
  t: text,
  /** Thread of private answers. */
  p: text,
  /** Response URL. */
  r: text,
  /** Message that shows the card. */
  m: text,
  /** True when it is ephemeral. */
  e: flag,
  /** Modal that shows the card instead of a message. */
  v: text,
});
export type WireSpot = z.infer<typeof WireSpot>;
