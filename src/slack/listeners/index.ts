import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';
import { registerActions } from './actions/index.ts';
import { registerCommands } from './commands/index.ts';
import { registerEvents } from './events/index.ts';
import { registerShortcuts } from './shortcuts/index.ts';
import { registerViews } from './views/index.ts';

/**
 * Registers everything that whyfail reacts to.
 * @param app where to register
 * @param parts what the listeners work with
 */
export function registerListeners(app: App, parts: Parts): void {
  registerCommands(app, parts);
  registerShortcuts(app, parts);
  registerEvents(app, parts);
  registerActions(app, parts);
  registerViews(app, parts);
}
