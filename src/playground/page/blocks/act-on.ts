import type { Confirm } from '@slack/types';
import { askToConfirm } from '../overlay/confirm.ts';
import { withEmoji } from '../text/emoji.ts';
import { parseMrkdwn } from '../text/parse-mrkdwn.ts';
import { toPlain } from '../text/to-plain.ts';
import type { Click, DrawContext } from './draw-context.ts';

/**
 * Sends a click unless one of the same element is still under way or the person thinks better of it.
 *
 * @param control shows that it is busy meanwhile
 * @returns false when nothing was sent
 */
export async function actOn(
  control: HTMLElement,
  click: Click,
  { context, confirm }: { readonly context: DrawContext; readonly confirm: Confirm | undefined },
): Promise<boolean> {
  if (control.getAttribute('aria-busy') === 'true') return false;
  if (confirm && !(await askToConfirm(toQuestion(confirm)))) return false;
  control.setAttribute('aria-busy', 'true');
  try {
    await context.act(click);
  } finally {
    control.removeAttribute('aria-busy');
  }
  return true;
}

function toQuestion(confirm: Confirm): Parameters<typeof askToConfirm>[0] {
  const text = confirm.text.type === 'mrkdwn' ? toPlainText(confirm.text.text) : withEmoji(confirm.text.text);
  return {
    title: confirm.title?.text ?? 'Are you sure?',
    text,
    yes: confirm.confirm?.text ?? 'Yes',
    no: confirm.deny?.text ?? 'Cancel',
    isDangerous: confirm.style === 'danger',
  };
}

function toPlainText(mrkdwn: string): string {
  return parseMrkdwn(mrkdwn)
    .map((passage) => {
      if (passage.kind === 'pre') return passage.text;
      return 'children' in passage ? toPlain(passage.children) : '';
    })
    .join('\n');
}
