import type { App } from '@slack/bolt';
import { guarded } from '../../guarded.ts';
import { COMMAND } from '../../ids.ts';
import type { Parts } from '../../parts.ts';
import { acknowledgeUnknown } from '../unknown.ts';
import { commandSent } from './command-sent.ts';

/** Slack waits three seconds for somebody to acknowledge a command that nobody knows. */
export function registerCommands(app: App, parts: Parts): void {
  app.command(COMMAND, guarded(parts, { where: 'command' }, commandSent));
  app.command(/^/, acknowledgeUnknown(parts, { kind: 'command', known: [COMMAND] }));
}
