import type { App, ViewSubmitAction } from '@slack/bolt';
import { MODALS } from '../../../card/ids.ts';
import { guarded } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { acknowledgeUnknown } from '../unknown.ts';
import { askSubmitted } from './ask-submitted.ts';
import { fillSubmitted } from './fill-submitted.ts';

/** Registers the modals that can be submitted; they acknowledge themselves, because a wrong value is answered in the modal. */
export function registerViews(app: App, parts: Parts): void {
  app.view<ViewSubmitAction>(
    MODALS.ask,
    guarded(parts, { where: 'ask-modal', manner: 'own-ack' }, askSubmitted),
  );
  app.view<ViewSubmitAction>(
    MODALS.fill,
    guarded(parts, { where: 'fill-modal', manner: 'own-ack' }, fillSubmitted),
  );
  app.view(/^/, acknowledgeUnknown(parts, { kind: 'view', known: [MODALS.ask, MODALS.fill] }));
}
