import type { App } from '@slack/bolt';
import { guarded } from '../../guarded.ts';
import { SHORTCUTS } from '../../ids.ts';
import type { Parts } from '../../parts.ts';
import { acknowledgeUnknown } from '../unknown.ts';
import { askChosen } from './ask-chosen.ts';
import { messageChosen } from './message-chosen.ts';

/** Registers the shortcuts that the manifest declares. */
export function registerShortcuts(app: App, parts: Parts): void {
  app.shortcut(SHORTCUTS.message, guarded(parts, { where: 'message-shortcut' }, messageChosen));
  app.shortcut(SHORTCUTS.ask, guarded(parts, { where: 'ask-shortcut' }, askChosen));
  app.shortcut(/^/, acknowledgeUnknown(parts, { kind: 'shortcut', known: Object.values(SHORTCUTS) }));
}
