import type { Translators } from '../i18n/translator.ts';
import type { SecretFound } from '../text/redact.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import type { Message } from './message.ts';
import { toRichText } from './parts/rich-text.ts';

/** What was found, for whom. */
export interface SecretNotice {
  readonly lang: string;
  readonly secrets: readonly SecretFound[];
}

/**
 * A private note to the person who pasted a secret: kinds and counts, never a value, and to rotate it.
 * @param notice kinds and counts
 * @param translators all languages of the interface
 */
export function renderSecretNotice(notice: SecretNotice, translators: Translators): Message {
  const { t } = translators.for(notice.lang);
  const items = notice.secrets.map(({ kind, count }) => {
    const key = `secret.${kind}`;
    const name = t(key) === key ? kind : t(key);
    return count > 1 ? `${name} × ${count}` : name;
  });
  const heading = t('notice.secrets');
  const rotate = t('notice.rotate');
  return clampMessage({
    text: escapeMrkdwn(`${heading} ${items.join(', ')}. ${rotate}`),
    blocks: [
      toRichText(
        {
          heading,
          parts: [
            { kind: 'bullets', items },
            { kind: 'lines', lines: [{ text: rotate }] },
          ],
        },
        '',
      ),
    ],
  });
}
