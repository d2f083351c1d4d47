import type { PageMethod, PageRequests, PageResults, PageState, PageToast } from '../../page-api.ts';
import type { Place } from './place.ts';

/** A request without the person, whom the desk adds. */
export type Request<Method extends PageMethod> = Omit<PageRequests[Method], 'as'>;

/** A text that is being written and the files that go with it. */
export interface Draft {
  readonly text: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** What every part of the page can see and do. */
export interface Desk {
  readonly state: () => PageState;
  readonly place: () => Place;
  /** Goes elsewhere and draws. */
  readonly go: (change: Partial<Place>) => void;
  /** Does something as the person; a refusal is shown and gives undefined. */
  readonly perform: <Method extends PageMethod>(
    method: Method,
    request: Request<Method>,
  ) => Promise<PageResults[Method] | undefined>;
  readonly toast: (toast: Pick<PageToast, 'level' | 'text'>) => void;
  /** Timestamp of the message that is being edited; empty for none. */
  readonly editing: () => string;
  readonly edit: (ts: string) => void;
  readonly draft: (key: string) => Draft;
  /** Keeps a draft; the text box on screen follows when `show` is set. */
  readonly keepDraft: (key: string, draft: Draft, options?: { readonly show: boolean }) => void;
}

/** A part of the page that stays and follows the state. */
export interface Part {
  readonly element: HTMLElement;
  readonly update: () => void;
}
