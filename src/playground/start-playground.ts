import type { LocalSlack, LocalSlackOptions } from './local-slack.ts';
import { openSlack } from './open-slack.ts';
import type { PageSample } from './page-api.ts';
import { createPageRoutes } from './site/page-routes.ts';
import { createStaticFiles } from './site/static-files.ts';
import type { Route } from './slack-routes.ts';

/** A local Slack with a page on `url`. */
export type Playground = LocalSlack;

/** How to start a playground. */
export interface PlaygroundOptions extends LocalSlackOptions {
  /** Pastes that the page offers with one click. */
  readonly samples?: readonly PageSample[];
  /** Ends the app and starts it anew: for the button that shows that nothing is lost. */
  readonly restartBot?: () => Promise<void>;
  /** Further addresses on the same port, such as health checks. */
  readonly routes?: readonly Route[];
}

/**
 * Starts a local Slack and its page on one port of this machine.
 * Throws `port-in-use`.
 * @param options port, samples, and what the app's manifest says
 */
export function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { samples = [], restartBot } = options;
  return openSlack(options, (core, slack) => [
    createPageRoutes(core, slack, { samples, restartBot }),
    ...(options.routes ?? []),
    createStaticFiles(),
  ]);
}
