import { decodeEntities } from './decode-entities.ts';
import type { Passage } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { toPlain } from './to-plain.ts';

const FENCE = '```';
const QUOTE = /^(?:&gt;|>) ?/;

/**
 * Reads Slack's mrkdwn as a client would: fences, quotes, marks and `<...>` references, escapes decoded once.
 * Never throws; what is not closed stays text.
 *
 * @param text as it travels in a message: `&`, `<` and `>` escaped
 */
export function parseMrkdwn(text: string): Passage[] {
  const passages: Passage[] = [];
  let rest = text;
  for (;;) {
    const open = rest.indexOf(FENCE);
    const close = open < 0 ? -1 : rest.indexOf(FENCE, open + FENCE.length);
    if (close < 0) break;
    passages.push(...toLines(rest.slice(0, open).replace(/\n$/, '')));
    passages.push({ kind: 'pre', text: toVerbatim(rest.slice(open + FENCE.length, close)) });
    rest = rest.slice(close + FENCE.length).replace(/^\n/, '');
  }
  passages.push(...toLines(rest));
  return passages;
}

/** Neighbouring lines of the same kind become one passage. */
function toLines(text: string): Passage[] {
  if (text === '') return [];
  const runs: { quote: boolean; lines: string[] }[] = [];
  let quoteRest = false;
  for (const line of text.split('\n')) {
    if (!quoteRest && /^(?:&gt;){3}/.test(line)) quoteRest = true;
    const quote = quoteRest || QUOTE.test(line);
    const shown = quote ? line.replace(/^(?:&gt;){3} ?/, '').replace(QUOTE, '') : line;
    const last = runs.at(-1);
    if (last?.quote === quote) last.lines.push(shown);
    else runs.push({ quote, lines: [shown] });
  }
  return runs.map((run) => ({
    kind: run.quote ? 'quote' : 'paragraph',
    children: parseInline(run.lines.join('\n')),
  }));
}

/** Inside a fence only references and escapes mean something. */
function toVerbatim(text: string): string {
  const inner = text.replace(/^\n/, '').replace(/\n$/, '');
  return inner
    .split(/(<[^<>\n]+>)/)
    .map((part) => (part.startsWith('<') ? toPlain(parseInline(part)) : decodeEntities(part)))
    .join('');
}
