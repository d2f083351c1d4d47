import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import {
  BoxOption,
  Confirm,
  Id,
  OverflowOption,
  plainText,
  SelectOption,
  shown,
} from './composition-schema.ts';

const clickable = { action_id: Id.optional(), confirm: Confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholder = plainText(LIMITS.placeholder).optional();
const NOT_AN_OPTION = 'is not one of the options';

/** A button. */
const Button = z.strictObject({
  type: z.literal('button'),
  ...clickable,
  text: plainText(LIMITS.button.text),
  value: z.string().max(LIMITS.button.value).optional(),
  url: z.string().min(1).max(LIMITS.button.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: shown(LIMITS.button.label).optional(),
});

/** A menu behind three dots. */
const Overflow = z.strictObject({
  type: z.literal('overflow'),
  ...clickable,
  options: z.array(OverflowOption).min(1).max(LIMITS.options.overflow),
});

/** A drop-down menu with options of its own. */
const StaticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...clickable,
    ...focusable,
    placeholder,
    options: z.array(SelectOption).min(1).max(LIMITS.options.select).optional(),
    option_groups: z
      .array(
        z.strictObject({
          label: plainText(LIMITS.option.text),
          options: z.array(SelectOption).min(1).max(LIMITS.options.select),
        }),
      )
      .min(1)
      .max(LIMITS.options.groups)
      .optional(),
    initial_option: SelectOption.optional(),
  })
  .refine((select) => (select.options === undefined) !== (select.option_groups === undefined), {
    error: 'expected either options or option_groups',
    path: ['options'],
  })
  .refine(
    (select) => {
      const groups = select.option_groups?.flatMap((group) => group.options);
      return isOneOf(select.initial_option, select.options ?? groups ?? []);
    },
    { error: NOT_AN_OPTION, path: ['initial_option'] },
  );

/** Boxes to tick. */
const Checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...clickable,
    ...focusable,
    options: z.array(BoxOption).min(1).max(LIMITS.options.checkboxes),
    initial_options: z.array(BoxOption).min(1).optional(),
  })
  .refine(({ options, initial_options }) => initial_options?.every((one) => isOneOf(one, options)) ?? true, {
    error: NOT_AN_OPTION,
    path: ['initial_options'],
  });

/** Buttons of which one is chosen. */
const RadioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...clickable,
    ...focusable,
    options: z.array(BoxOption).min(1).max(LIMITS.options.radio),
    initial_option: BoxOption.optional(),
  })
  .refine(({ options, initial_option }) => isOneOf(initial_option, options), {
    error: NOT_AN_OPTION,
    path: ['initial_option'],
  });

/** A text box. */
const PlainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: Id.optional(),
    ...focusable,
    placeholder,
    initial_value: z.string().max(LIMITS.input.value).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(LIMITS.input.value).optional(),
    max_length: z.int().min(1).max(LIMITS.input.value).optional(),
    dispatch_action_config: z
      .strictObject({
        trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
      })
      .optional(),
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? LIMITS.input.value), {
    error: 'is more than max_length',
    path: ['min_length'],
  })
  .refine((input) => (input.initial_value?.length ?? 0) <= (input.max_length ?? LIMITS.input.value), {
    error: 'is longer than max_length',
    path: ['initial_value'],
  });

/** A place to drop files. */
const FileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: Id.optional(),
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(LIMITS.input.files).optional(),
});

/** An image, by address or by Slack's file. */
export const image = {
  type: z.literal('image'),
  image_url: z.string().min(1).max(LIMITS.image.url).optional(),
  slack_file: z
    .union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ url: z.string().min(1) })])
    .optional(),
  alt_text: shown(LIMITS.image.alt),
};
export const ImageElement = z.strictObject(image);

/** What may stand in an actions block. */
export const ActionElement = z.discriminatedUnion('type', [
  Button,
  Overflow,
  StaticSelect,
  Checkboxes,
  RadioButtons,
]);

/** What may stand beside the text of a section. */
export const Accessory = z.discriminatedUnion('type', [
  Button,
  Overflow,
  StaticSelect,
  Checkboxes,
  RadioButtons,
  ImageElement,
]);

/** What may stand in an input block. */
export const InputElement = z.discriminatedUnion('type', [
  PlainTextInput,
  StaticSelect,
  Checkboxes,
  RadioButtons,
  FileInput,
]);

function isOneOf(chosen: unknown, options: readonly unknown[]): boolean {
  return chosen === undefined || options.some((option) => isDeepStrictEqual(option, chosen));
}
