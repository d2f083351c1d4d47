import { decodeMetadata } from '../../../card/encode-metadata.ts';
import { ACTIONS, BLOCKS } from '../../../card/ids.ts';
import { isShellSafe } from '../../../text/shell-safe.ts';
import { readLanguage, sayNotice } from '../../notices.ts';
import type { Parts } from '../../parts.ts';
import { ViewPayload } from '../../payloads.ts';
import { showCard } from '../../show-card.ts';
import { decodeSpot } from '../../spot.ts';
import type { Submitted } from './submitted.ts';

/** The values for a card's commands: put into them where no shell can misread them. */
export async function fillSubmitted(parts: Parts, { body, ack }: Submitted): Promise<void> {
  const { view, user } = ViewPayload.parse(body);
  const metadata = decodeMetadata(view.private_metadata ?? '');
  const spot = decodeSpot(metadata?.reply, user?.id);
  const values = toValues(view.state?.values ?? {});
  const unsafe = Object.entries(values).filter(([, value]) => value !== '' && !isShellSafe(value));
  if (unsafe.length > 0) {
    const { t } = parts.translators.for(metadata?.state.lang ?? (await readLanguage(parts, spot)));
    const errors = unsafe.map(([name]) => [BLOCKS.placeholder + name, t('fill.unsafe')]);
    return ack({ response_action: 'errors', errors: Object.fromEntries(errors) });
  }
  await ack();
  if (metadata === undefined) return void (await sayNotice(parts, spot, { kind: 'expired' }));
  const filled = Object.entries({ ...metadata.state.values, ...values }).filter(([, value]) => value !== '');
  await showCard(parts, spot, { state: { ...metadata.state, values: Object.fromEntries(filled) } });
}

type Inputs = NonNullable<ViewPayload['view']['state']>['values'];

function toValues(inputs: Inputs): Readonly<Record<string, string>> {
  const entries = Object.entries(inputs)
    .filter(([block]) => block.startsWith(BLOCKS.placeholder))
    .map(([block, actions]) => [
      block.slice(BLOCKS.placeholder.length),
      actions[ACTIONS.input]?.value?.trim() ?? '',
    ]);
  return Object.fromEntries(entries);
}
