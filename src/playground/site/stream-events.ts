import type { ServerResponse } from 'node:http';
import type { PageEvents } from '../page-api.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Tells a page of changes and toasts until it goes away. Changes of one moment are told once.
 * @param workspace where
 * @param user id of the person who looks
 * @param options `response` to write to
 */
export function streamEvents(
  workspace: Workspace,
  user: string,
  options: { readonly response: ServerResponse },
): void {
  const { response } = options;
  let isTold = true;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');

  function send<Name extends keyof PageEvents>(name: Name, data: PageEvents[Name]): void {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  function changed(): void {
    if (!isTold) return;
    isTold = false;
    setImmediate(() => {
      isTold = true;
      send('changed', { revision: workspace.revision() });
    });
  }

  const stop = workspace.watch({ changed, toast: (one, toast) => one === user && send('toast', toast) });
  response.on('close', stop);
}
