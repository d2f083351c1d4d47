import type { PageMethod, PageReply, PageRequests, PageResults, PageState } from '../../page-api.ts';
import type { Client } from '../client.ts';
import { createToasts } from '../overlay/toasts.ts';
import { createBar } from './bar.ts';
import { createChannel } from './channel.ts';
import type { Desk, Draft, Request } from './desk.ts';
import { createModal } from './modal.ts';
import { formatPlace, type Place, parsePlace } from './place.ts';
import { createSidebar } from './sidebar.ts';
import { createThread } from './thread.ts';

/** Whoever opens the page for the first time is Ada. */
const FIRST_PERSON = 'U0ADA';
const NO_DRAFT: Draft = { text: '', files: [] };

/**
 * Builds the page and keeps it in step with the playground: at each change the whole state is fetched,
 * and every part redraws what differs.
 *
 * @param root empty element that takes the page
 */
export async function startPage(root: HTMLElement, client: Client): Promise<void> {
  let place = parsePlace(location.hash, sessionStorage.getItem('person') ?? FIRST_PERSON);
  let state: PageState = await client.readState(place.as);
  place = { ...place, as: state.as };
  let editing = '';
  let isReachable = true;
  let isFetching = false;
  let isStale = false;
  let stopListening = (): void => undefined;
  const drafts = new Map<string, Draft>();
  const toasts = createToasts(root);

  async function perform<Method extends PageMethod>(
    method: Method,
    request: Request<Method>,
  ): Promise<PageResults[Method] | undefined> {
    const whole = { ...request, as: place.as } as unknown as PageRequests[Method];
    const reply: PageReply<Method> = await client.post(method, whole);
    await refresh();
    if (reply.ok) return reply;
    toasts.show({ level: 'error', text: reply.error });
    return undefined;
  }

  const desk: Desk = {
    state: () => state,
    place: () => place,
    perform,
    toast: toasts.show,
    editing: () => editing,
    edit(ts) {
      editing = ts;
      draw();
    },
    go(change) {
      const isSomebodyElse = change.as !== undefined && change.as !== place.as;
      place = { ...place, ...change };
      history.replaceState(null, '', formatPlace(place));
      sessionStorage.setItem('person', place.as);
      if (isSomebodyElse) listen();
      else draw();
      moveFocus(root, change);
    },
    draft: (key) => drafts.get(`${place.as}/${key}`) ?? NO_DRAFT,
    keepDraft(key, draft, options) {
      drafts.set(`${place.as}/${key}`, draft);
      if (!options?.show) return;
      draw();
      root.querySelector<HTMLElement>('.channel .composer-input')?.focus();
    },
  };
  const bar = createBar(desk);
  const parts = [createSidebar(desk), createChannel(desk), createThread(desk)];
  const modal = createModal(root, desk);
  root.append(bar.element, ...parts.map((part) => part.element));

  function draw(): void {
    bar.update(isReachable);
    for (const part of parts) part.update();
    modal.update();
    root.classList.toggle('with-thread', parts.at(-1)?.element.hidden === false);
  }
  async function refresh(): Promise<void> {
    isStale = true;
    if (isFetching) return;
    isFetching = true;
    while (isStale) {
      isStale = false;
      const { as } = place;
      const fresh = await client.readState(as).catch(() => undefined);
      isReachable = fresh !== undefined;
      if (as !== place.as) isStale = true;
      else state = fresh ?? state;
    }
    isFetching = false;
    draw();
  }
  function listen(): void {
    stopListening();
    stopListening = client.listen(place.as, {
      onChange: refresh,
      onToast: toasts.show,
      onConnection(isOpen) {
        isReachable = isOpen;
        bar.update(isReachable);
      },
    });
  }
  draw();
  listen();
}

/** Whoever opens or closes something goes on writing there; on touch screens that would only raise the keyboard. */
function moveFocus(root: HTMLElement, { channel, thread }: Partial<Place>): void {
  if ((channel ?? thread) === undefined || !matchMedia('(hover: hover)').matches) return;
  const pane = thread ? '.thread' : '.channel';
  root.querySelector<HTMLElement>(`${pane} .composer-input`)?.focus();
}
