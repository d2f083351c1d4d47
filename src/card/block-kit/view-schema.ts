import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { plainText } from './composition-schema.ts';

const common = {
  /** Checked apart, each block by its own rules. */
  blocks: z.unknown(),
  private_metadata: z.string().max(LIMITS.view.metadata).optional(),
  callback_id: z.string().max(LIMITS.id).optional(),
  external_id: z.string().max(LIMITS.id).optional(),
};

/** A dialog. */
const Modal = z.strictObject({
  type: z.literal('modal'),
  ...common,
  title: plainText(LIMITS.view.title),
  submit: plainText(LIMITS.view.button).optional(),
  close: plainText(LIMITS.view.button).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

/** The tab under the app's own name. */
const Home = z.strictObject({ type: z.literal('home'), ...common });

/** A view, but for its blocks. */
export const View = z.discriminatedUnion('type', [Modal, Home]);
