import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Id } from './composition-schema.ts';

const flag = z.boolean().optional();
const style = z
  .strictObject({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag })
  .optional();
const border = z.union([z.literal(0), z.literal(1)]).optional();

/** Text as it is. */
const Text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });

/** A link; without text it shows its address. */
const Link = z.strictObject({
  type: z.literal('link'),
  url: z.string().min(1).max(LIMITS.link),
  text: z.string().min(1).optional(),
  unsafe: flag,
  style,
});

/** An emoji by name, without colons. */
const Emoji = z.strictObject({
  type: z.literal('emoji'),
  name: z.string().regex(/^[\w+'-]+$/, 'expected a name without colons'),
  unicode: z.string().optional(),
  style,
});

const Inline = z.discriminatedUnion('type', [Text, Link, Emoji]);

/** A paragraph. */
const Section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(Inline).min(1),
});

/** A quote. */
const Quote = z.strictObject({
  type: z.literal('rich_text_quote'),
  elements: z.array(Inline).min(1),
  border,
});

/** Code. */
const Preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [Text, Link])).min(1),
  border,
  language: z.string().min(1).optional(),
});

/** Bullets or numbers. */
const List = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(Section).min(1),
  indent: z.int().min(0).max(8).optional(),
  offset: z.int().min(0).optional(),
  border,
});

/** A rich text block, or a cell of a table. */
export const RichText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: Id.optional(),
  elements: z.array(z.discriminatedUnion('type', [Section, List, Preformatted, Quote])).min(1),
});
