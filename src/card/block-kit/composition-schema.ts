import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** An `action_id` or `block_id`. */
export const Id = z.string().min(1).max(LIMITS.id);

/** Text with something in it. */
export function shown(max: number): z.ZodString {
  return z.string().max(max).regex(/\S/, 'expected text that is not blank');
}

type PlainText = z.ZodObject<
  { type: z.ZodLiteral<'plain_text'>; text: z.ZodString; emoji: z.ZodOptional<z.ZodBoolean> },
  z.core.$strict
>;
type Mrkdwn = z.ZodObject<
  { type: z.ZodLiteral<'mrkdwn'>; text: z.ZodString; verbatim: z.ZodOptional<z.ZodBoolean> },
  z.core.$strict
>;

/** A plain text object. */
export function plainText(max: number): PlainText {
  return z.strictObject({ type: z.literal('plain_text'), text: shown(max), emoji: z.boolean().optional() });
}

/** A plain text or mrkdwn object. */
export function anyText(max: number): z.ZodDiscriminatedUnion<[PlainText, Mrkdwn]> {
  const mrkdwn = z.strictObject({
    type: z.literal('mrkdwn'),
    text: shown(max),
    verbatim: z.boolean().optional(),
  });
  return z.discriminatedUnion('type', [plainText(max), mrkdwn]);
}

/** The dialog that asks before a click counts. */
export const Confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title).optional(),
  text: anyText(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.button).optional(),
  deny: plainText(LIMITS.confirm.button).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionValue = z.string().min(1).max(LIMITS.option.value);

/** An option of a select. */
export const SelectOption = z.strictObject({
  text: plainText(LIMITS.option.text),
  value: optionValue,
  description: plainText(LIMITS.option.description).optional(),
});

/** An option of an overflow menu, which may be a link. */
export const OverflowOption = SelectOption.extend({
  url: z.string().min(1).max(LIMITS.option.url).optional(),
});

/** An option of checkboxes or radio buttons. */
export const BoxOption = z.strictObject({
  text: anyText(LIMITS.option.text),
  value: optionValue,
  description: anyText(LIMITS.option.description).optional(),
});
