import type { PageEvents, PageMethod, PageReply, PageRequests, PageState } from '../page-api.ts';

export interface Listeners {
  readonly onChange: () => void;
  readonly onToast: (toast: PageEvents['toast']) => void;
  /** The connection to the playground came or went. */
  readonly onConnection: (isOpen: boolean) => void;
}

/** The playground as the page reaches it. */
export interface Client {
  /** What one person sees. Throws when the playground does not answer. */
  readonly readState: (as: string) => Promise<PageState>;
  /** Does something; a playground that does not answer is a refusal like any other. */
  readonly post: <Method extends PageMethod>(
    method: Method,
    request: PageRequests[Method],
  ) => Promise<PageReply<Method>>;
  /** Hears of changes until the returned function is called. */
  readonly listen: (as: string, listeners: Listeners) => () => void;
}

/** Connects to the playground that served the page. */
export function createClient(): Client {
  return { readState, post, listen };
}

async function readState(as: string): Promise<PageState> {
  const response = await fetch(`/playground/state?as=${encodeURIComponent(as)}`);
  if (!response.ok) throw new Error(`The playground answered ${response.status}.`);
  return (await response.json()) as PageState;
}

async function post<Method extends PageMethod>(
  method: Method,
  request: PageRequests[Method],
): Promise<PageReply<Method>> {
  try {
    const response = await fetch(`/playground/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return (await response.json()) as PageReply<Method>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: `The playground did not answer: ${reason}` };
  }
}

function listen(as: string, listeners: Listeners): () => void {
  const source = new EventSource(`/playground/events?as=${encodeURIComponent(as)}`);
  source.addEventListener('open', () => {
    listeners.onConnection(true);
    listeners.onChange();
  });
  source.addEventListener('error', () => listeners.onConnection(false));
  source.addEventListener('changed', () => listeners.onChange());
  source.addEventListener('toast', (event: MessageEvent<string>) => {
    listeners.onToast(JSON.parse(event.data) as PageEvents['toast']);
  });
  return () => source.close();
}
