import { stripVTControlCharacters } from 'node:util';
import { foldPunctuation } from './fold.ts';
import { logPrefixLength } from './log-prefix.ts';
import { decodeSlackMarkup } from './slack-markup.ts';
import { unwrapJsonLine } from './unwrap-json-line.ts';

/** One step of cleaning. `why` says what would go wrong without it. */
interface CleaningStep {
  readonly name: string;
  readonly why: string;
  /** Applied to the whole text. */
  readonly apply: (text: string) => string;
}

const SGR_WITHOUT_ESCAPE =
  /(?:\\x1b|\\u001b|\\e|\\033|\^\[|\u241b)\[[\d;]{0,12}[A-Za-z]|\[\d{1,2}(?:;\d{1,3}){0,4}m(?!\])/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufffd]/g;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * A run is only looked at from its beginning (`(?<!x)x+y`): from every character of it, 64 KB of blanks took 13 s.
 * The order matters: what a later step reads, an earlier one has made readable.
 */
export const CLEANING_STEPS: readonly CleaningStep[] = [
  {
    name: 'line-ends',
    why: 'Windows logs end in CRLF; a pattern with $ would miss',
    apply: (text) => text.replace(/(?<!\r)\r+\n/g, '\n').replace(/\u2028|\u2029|\u0085/g, '\n'),
  },
  {
    name: 'escapes',
    why: 'colours split words; Slack drops the escape character and leaves [31m behind',
    apply: (text) =>
      /[[\u009b]/.test(text) ? stripVTControlCharacters(text).replace(SGR_WITHOUT_ESCAPE, '') : text,
  },
  {
    name: 'progress',
    why: 'a progress bar redraws its line after a carriage return; only the last drawing counts',
    apply: (text) => (text.includes('\r') ? mapLines(text, lastDrawing) : text),
  },
  {
    name: 'invisible',
    why: 'chat clients and terminals add characters nobody sees and no pattern expects',
    apply: (text) => text.replace(CONTROL, '').replace(INVISIBLE, '').replace(WIDE_SPACE, ' '),
  },
  { name: 'slack', why: 'Slack escapes & < > and turns host names into links', apply: decodeSlackMarkup },
  { name: 'punctuation', why: 'chat clients curl quotes and join dashes', apply: foldPunctuation },
  {
    name: 'fences',
    why: 'a pasted block brings its fences along',
    apply: (text) => text.replace(/^[ \t]*(?:```|~~~)[\w+-]{0,20}[ \t]*$/gm, '').replaceAll('```', ''),
  },
  {
    name: 'prefixes',
    why: 'time, host and container differ in every paste of the same error',
    apply: (text) => mapLines(text, (line) => line.slice(logPrefixLength(line))),
  },
  {
    name: 'json',
    why: 'structured logs hide the message in a field',
    apply: (text) => mapLines(text, unwrapJsonLine),
  },
  {
    name: 'spaces',
    why: 'tables and wrapped terminals leave trailing blanks',
    apply: (text) =>
      text
        .replace(/(?<![ \t])[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|(?<!\n)\n+$/g, ''),
  },
];

/** What one step uncovers another may read, such as a time inside a JSON message: a handful of rounds settles every real log. */
const MAX_ROUNDS = 6;

/**
 * A paste as the software printed it: no escapes, no invisible characters, no log prefixes.
 * Cleaning what is clean changes nothing.
 * @param text anything a person or a bot sent
 */
export function clean(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = CLEANING_STEPS.reduce((cleaned, step) => step.apply(cleaned), current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

function mapLines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function lastDrawing(line: string): string {
  return line.split('\r').findLast((drawing) => drawing.trim() !== '') ?? '';
}
