import type { Button, ColorScheme, PlainTextElement } from '@slack/types';

/** What a button does besides showing its label. */
export interface ButtonOptions {
  readonly action: string;
  /** At most 2000 characters. */
  readonly value?: string;
  readonly style?: ColorScheme;
}

/**
 * A button.
 * @param label at most 75 characters
 * @param options its action id and what it carries
 */
export function toButton(label: string, options: ButtonOptions): Button {
  const { action, value, style } = options;
  return {
    type: 'button',
    action_id: action,
    text: toPlainText(label),
    ...(value !== undefined && { value }),
    ...(style !== undefined && { style }),
  };
}

/**
 * Text in which neither mrkdwn nor `:names:` of emoji take effect.
 * @param text any text
 */
export function toPlainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
