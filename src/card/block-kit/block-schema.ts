import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { anyText, Id, plainText, shown } from './composition-schema.ts';
import { Accessory, ActionElement, ImageElement, InputElement, image } from './element-schema.ts';
import { RichText } from './rich-text-schema.ts';

const block_id = Id.optional();
const ONE_SOURCE = { error: 'expected either image_url or slack_file', path: ['image_url'] };

/** Text, with up to ten fields and one element beside it. */
const Section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(LIMITS.section.text).optional(),
    fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: Accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((section) => section.text !== undefined || section.fields !== undefined, {
    error: 'expected text or fields',
    path: ['text'],
  });

/** A large title. */
const Header = z.strictObject({ type: z.literal('header'), block_id, text: plainText(LIMITS.header) });

/** Small print. */
const Context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [...anyText(LIMITS.context.text).options, ImageElement]))
    .min(1)
    .max(LIMITS.context.elements),
});

/** A line. */
const Divider = z.strictObject({ type: z.literal('divider'), block_id });

/** Buttons and menus. */
const Actions = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z.array(ActionElement).min(1).max(LIMITS.actions),
});

/** A labelled input. */
const Input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.hint).optional(),
  element: InputElement,
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

/** Standard markdown. */
const Markdown = z.strictObject({ type: z.literal('markdown'), block_id, text: shown(LIMITS.markdown) });

/** An image with an optional title. */
const Image = z
  .strictObject({ ...image, block_id, title: plainText(LIMITS.image.title).optional() })
  .refine((block) => (block.image_url === undefined) !== (block.slack_file === undefined), ONE_SOURCE);

const Cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  RichText,
]);

/** Rows of cells. */
const Table = z.strictObject({
  type: z.literal('table'),
  block_id,
  rows: z.array(z.array(Cell).min(1).max(LIMITS.table.cells)).min(1).max(LIMITS.table.rows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.table.cells)
    .optional(),
});

/** Every type of block that whyfail sends; any other is refused. */
export const Block = z.discriminatedUnion('type', [
  Section,
  Header,
  Context,
  Divider,
  Actions,
  RichText,
  Input,
  Markdown,
  Image,
  Table,
]);
export type Block = z.infer<typeof Block>;
