import type { PageOption, PageValue } from '../../page-api.ts';
import type { Names } from '../text/names.ts';

/** What a person did to an element. */
export interface Click {
  readonly blockId: string;
  readonly actionId: string;
  readonly selectedOption?: PageOption;
  readonly selectedOptions?: readonly PageOption[];
  readonly value?: string;
}

/** What drawing needs from the message, modal or Home tab around the blocks. */
export interface DrawContext {
  readonly names: Names;
  /** What this person chose or typed before; undefined when the element is still as it was sent. */
  readonly read: (blockId: string, actionId: string) => PageValue | undefined;
  /** Keeps what is chosen or typed, for the submission. */
  readonly write: (blockId: string, actionId: string, value: PageValue) => void;
  /** Tells the app; settles when the app has taken notice. */
  readonly act: (click: Click) => Promise<void>;
  /** Uploads a file and gives its id; undefined when that failed. */
  readonly upload: (file: File) => Promise<string | undefined>;
  /** What is wrong with an input, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Where an element stands. */
export interface ElementPlace {
  readonly blockId: string;
  /** True where a change is told to the app at once: everywhere but in most input blocks. */
  readonly dispatches: boolean;
  /** Id of the DOM element that a label points at. */
  readonly domId?: string;
  /** Name for screen readers where nothing else names the element. */
  readonly label?: string;
}
