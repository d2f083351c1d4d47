import type { IncomingMessage, ServerResponse } from 'node:http';
import { toMessage, WhyfailError } from '../../errors.ts';
import type { Core } from '../core.ts';
import type { LocalSlack } from '../local-slack.ts';
import type { PageMethod, PageSample } from '../page-api.ts';
import { type Route, sendJson } from '../slack-routes.ts';
import { readBody, toJson } from '../web-api/read-request.ts';
import { createPageMethods } from './page-methods.ts';
import { toPageState } from './page-state.ts';
import { PageRequest } from './schema.ts';
import { streamEvents } from './stream-events.ts';

const PREFIX = '/playground/';

/** Base64 of 5 MB and a little around it. */
const MAX_BODY = 7_000_000;

/**
 * The page's own API: the state, its changes as a stream, and what people do.
 * @param core the parts of the local Slack
 * @param slack what people do
 * @param options `samples` to paste with one click; `restartBot` for the button that does it
 */
export function createPageRoutes(
  core: Core,
  slack: LocalSlack,
  options: {
    readonly samples: readonly PageSample[];
    readonly restartBot?: (() => Promise<void>) | undefined;
  },
): Route {
  const { workspace } = core;
  const methods = createPageMethods(slack, workspace, options);

  async function act(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = toJson((await readBody(request, MAX_BODY)) ?? Buffer.alloc(0));
    if (!isMethod(name))
      return sendJson(response, { ok: false, error: `No method ${name}.` }, { status: 404 });
    if (!request.headers['content-type']?.startsWith('application/json') || !body) {
      return sendJson(
        response,
        { ok: false, error: 'The body is no JSON object of at most 7 MB.' },
        { status: 400 },
      );
    }
    try {
      sendJson(response, { ok: true, ...(await run(name, body)) });
    } catch (error) {
      sendJson(
        response,
        { ok: false, error: toMessage(error) },
        { status: error instanceof WhyfailError ? 400 : 500 },
      );
    }
  }

  async function run<Method extends PageMethod>(name: Method, body: unknown): Promise<object> {
    const parsed = PageRequest[name].safeParse(body);
    if (parsed.success) return methods[name](parsed.data as PageRequest[Method]);
    const problems = parsed.error.issues.map((issue) => ({
      where: `${name}: ${issue.path.join('.')}`,
      what: issue.message,
      mend: 'Send what the page would send',
    }));
    throw new WhyfailError('usage', problems);
  }

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(PREFIX)) return false;
    const name = url.pathname.slice(PREFIX.length);
    if (request.method === 'POST') {
      await act(name, request, response);
      return true;
    }
    const person = workspace.people.get(url.searchParams.get('as') ?? '');
    if (!person) sendJson(response, { ok: false, error: 'Nobody has this id.' }, { status: 400 });
    else if (name === 'events') streamEvents(workspace, person.id, { response });
    else if (name === 'state') {
      const isOnline = core.delivery.isOnline();
      const context = { isOnline, sockets: slack.socketCount(), samples: options.samples };
      sendJson(response, toPageState(workspace, person, context));
    } else return false;
    return true;
  };
}

function isMethod(name: string): name is PageMethod {
  return Object.hasOwn(PageRequest, name);
}
