import { ACTIONS, BLOCKS } from '../../../card/ids.ts';
import { explain } from '../../explain.ts';
import { readLanguage } from '../../notices.ts';
import type { Parts } from '../../parts.ts';
import { ViewPayload } from '../../payloads.ts';
import { readInTime } from '../../read-in-time.ts';
import { decodeSpot } from '../../spot.ts';
import type { Submitted } from './submitted.ts';

/** The large box: its text and files are answered where it was opened, to the person who opened it. */
export async function askSubmitted(parts: Parts, { body, ack }: Submitted): Promise<void> {
  const { view, user } = ViewPayload.parse(body);
  const inputs = view.state?.values ?? {};
  const text = inputs[BLOCKS.askText]?.[ACTIONS.input]?.value ?? '';
  const files = inputs[BLOCKS.askFiles]?.[ACTIONS.input]?.files ?? [];
  const to = decodeSpot(view.private_metadata, user?.id);
  if (text.trim() === '' && files.length === 0) {
    const { t } = parts.translators.for(await readLanguage(parts, to));
    return ack({ response_action: 'errors', errors: { [BLOCKS.askText]: t('ask.empty') } });
  }
  await ack();
  const read = await readInTime(parts, to, { text, files });
  await explain(parts, { way: 'modal', to, read, isPublic: false, about: to.thread });
}
