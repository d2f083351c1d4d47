import { z } from 'zod';
import type { PageMethod } from '../page-api.ts';

const id = z.string().min(1).max(100);
const text = z.string().max(1_000_000);
const option = z.object({
  /** What the option shows. */
  text: z.object({ type: z.string(), text: z.string() }),
  /** What it stands for. */
  value: z.string(),
});
const value = z.object({
  /** Type of the element. */
  type: z.string(),
  value: text.nullish().transform((typed) => typed ?? null),
  selected_option: option.nullish().transform((chosen) => chosen ?? null),
  selected_options: z.array(option).default([]),
  files: z.array(z.object({ id })).default([]),
});
/** By block id, then action id. */
const values = z.record(z.string(), z.record(z.string(), value));

/** Bodies of `POST /playground/<method>`, by method; fields as in `PageRequests`. */
export const PageRequest = {
  say: z.object({ as: id, channel: id, text, thread: id.optional(), files: z.array(id).default([]) }),
  slash: z.object({ as: id, channel: id, command: id, text }),
  shortcut: z.object({ as: id, callbackId: id, channel: id.optional(), ts: id.optional() }),
  click: z.object({
    as: id,
    channel: id.optional(),
    ts: id.optional(),
    view: id.optional(),
    blockId: z.string().max(255),
    actionId: z.string().max(255),
    selectedOption: option.optional(),
    selectedOptions: z.array(option).optional(),
    value: text.optional(),
    values: values.default({}),
  }),
  'submit-view': z.object({ as: id, view: id, values }),
  'close-view': z.object({ as: id, view: id }),
  edit: z.object({ as: id, channel: id, ts: id, text }),
  remove: z.object({ as: id, channel: id, ts: id }),
  upload: z.object({ as: id, name: z.string().min(1).max(255), base64: z.base64() }),
  'open-home': z.object({ as: id }),
  invite: z.object({ as: id, channel: id }),
  'restart-bot': z.object({}),
  'refresh-sockets': z.object({}),
  storm: z.object({ as: id, channel: id, text, count: z.int().min(1).max(50) }),
} satisfies Readonly<Record<PageMethod, z.ZodType>>;
export type PageRequest = { readonly [Method in PageMethod]: z.infer<(typeof PageRequest)[Method]> };
