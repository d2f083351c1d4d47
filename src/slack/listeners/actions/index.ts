import type { App } from '@slack/bolt';
import { ACTIONS } from '../../../card/ids.ts';
import { type Delivered, guarded, type Listener } from '../../guarded.ts';
import { HOME_ACTIONS } from '../../ids.ts';
import type { Parts } from '../../parts.ts';
import { acknowledgeUnknown } from '../unknown.ts';
import { askOpened } from './ask-opened.ts';
import { candidateChosen } from './candidate-chosen.ts';
import { cardShared } from './card-shared.ts';
import { checklistTicked } from './checklist-ticked.ts';
import { commandShown } from './command-shown.ts';
import { createMuteChanged } from './entry-muted.ts';
import { entryOpened } from './entry-opened.ts';
import { fixFailed } from './fix-failed.ts';
import { fixWorked } from './fix-worked.ts';
import { homeBrowsed } from './home-browsed.ts';
import { languageChosen } from './language-chosen.ts';
import { languageToggled } from './language-toggled.ts';
import { moreOpened } from './more-opened.ts';
import { ownCopyAsked } from './own-copy-asked.ts';
import { placeholdersAsked } from './placeholders-asked.ts';

const LISTENERS: Readonly<Record<string, Listener<Delivered>>> = {
  [ACTIONS.fixWorked]: fixWorked,
  [ACTIONS.fixFailed]: fixFailed,
  [ACTIONS.languageToggled]: languageToggled,
  [ACTIONS.placeholdersAsked]: placeholdersAsked,
  [ACTIONS.cardShared]: cardShared,
  [ACTIONS.moreOpened]: moreOpened,
  [ACTIONS.commandShown]: commandShown,
  [ACTIONS.candidateChosen]: candidateChosen,
  [ACTIONS.askOpened]: askOpened,
  [ACTIONS.checklistTicked]: checklistTicked,
  [ACTIONS.entryOpened]: entryOpened,
  [ACTIONS.entryMuted]: createMuteChanged({ muted: true }),
  [ACTIONS.entryUnmuted]: createMuteChanged({ muted: false }),
  [ACTIONS.ownCopyAsked]: ownCopyAsked,
  [HOME_ACTIONS.languageChosen]: languageChosen,
  [HOME_ACTIONS.searched]: homeBrowsed,
  [HOME_ACTIONS.domainChosen]: homeBrowsed,
  [HOME_ACTIONS.pageBefore]: homeBrowsed,
  [HOME_ACTIONS.pageAfter]: homeBrowsed,
  [HOME_ACTIONS.returned]: homeBrowsed,
};

/** Registers everything that can be clicked. */
export function registerActions(app: App, parts: Parts): void {
  for (const [id, listener] of Object.entries(LISTENERS)) {
    app.action(id, guarded(parts, { where: id }, listener));
  }
  app.action(/^/, acknowledgeUnknown(parts, { kind: 'action', known: Object.keys(LISTENERS) }));
}
