import type { Json } from '../records.ts';
import type { Workspace } from '../workspace.ts';

/** What a Slack client makes of what somebody types. */
export interface SentText {
  /** Escaped, with links and mentions in angle brackets. */
  readonly text: string;
  /** One `rich_text` block. */
  readonly blocks: readonly Json[];
}

interface Piece {
  readonly text: string;
  readonly element: Json;
}

type Style = { readonly style?: { readonly code: true } };

/** Addresses, and bare words with one of the endings that clients take for a host: file names are among them, as in Slack. */
const LINKS =
  /(?<url>https?:\/\/[^\s<>|`"]+)|(?<![\w.+-])(?<mail>[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,})|(?<![\w@./-])(?<host>(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|cn|de|co|me|ai|py|rs|sh|md|so)(?![\w-]|\.\w)(?:[:/][^\s<>|`"]*)?)/gi;
const MARKS =
  /(?<!\w)@(?<handle>[\w-]+)|(?<!\w)#(?<channel>[a-z0-9_-]+)|(?<!\w):(?<emoji>fire|wave|eyes|rotating_light|warning|white_check_mark|boom):/g;
const FENCE = /```\n?([\s\S]*?)```/g;
const INLINE_CODE = /`([^`\n]+)`/g;
const BROADCASTS: readonly string[] = ['here', 'channel', 'everyone'];

/**
 * Converts typed text as Slack's clients do: escapes, links, mentions, code.
 * @param workspace for the names of people and channels
 * @param typed as typed or pasted
 * @param options `curly`: quotes and double hyphens outside of code become typographic, as on a Mac
 */
export function toSentText(
  workspace: Workspace,
  typed: string,
  options: { readonly curly?: boolean } = {},
): SentText {
  const parts = splitBy(typed, FENCE).map(({ text, inside }) => {
    if (inside !== undefined) {
      const pieces = toLinkPieces(inside, {});
      return {
        text: `\`\`\`${toText(pieces)}\`\`\``,
        element: { type: 'rich_text_preformatted', elements: toElements(pieces), border: 0 },
      };
    }
    const pieces = toProsePieces(workspace, text, options.curly ?? false);
    return { text: toText(pieces), element: { type: 'rich_text_section', elements: toElements(pieces) } };
  });
  const block = { type: 'rich_text', elements: parts.map((part) => part.element) };
  return { text: toText(parts), blocks: typed === '' ? [] : [block] };
}

/**
 * Escapes the three characters that Slack escapes.
 * @param text as typed
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function toProsePieces(workspace: Workspace, prose: string, curly: boolean): readonly Piece[] {
  return splitBy(prose, INLINE_CODE).flatMap(({ text, inside }) => {
    if (inside !== undefined) {
      const pieces = toLinkPieces(inside, { style: { code: true } });
      return pieces.map((piece, index) => ({
        text: `${index === 0 ? '`' : ''}${piece.text}${index === pieces.length - 1 ? '`' : ''}`,
        element: piece.element,
      }));
    }
    return splitBy(text, LINKS).flatMap((part) => {
      if (part.groups) return toLinkPieces(part.text, {});
      return splitBy(part.text, MARKS).map(
        ({ text: plain, groups }) =>
          (groups && toMarkPiece(workspace, groups)) ?? toTextPiece(curly ? toCurly(plain) : plain, {}),
      );
    });
  });
}

function toLinkPieces(text: string, style: Style): readonly Piece[] {
  return splitBy(text, LINKS).map(({ text: plain, groups }) => {
    const escaped = escapeText(plain);
    if (groups?.['url']) {
      return { text: `<${escaped}>`, element: { type: 'link', url: plain, ...style } };
    }
    if (groups) {
      const scheme = groups['mail'] ? 'mailto:' : 'http://';
      const element = { type: 'link', url: `${scheme}${plain}`, text: plain, ...style };
      return { text: `<${scheme}${escaped}|${escaped}>`, element };
    }
    return toTextPiece(plain, style);
  });
}

function toTextPiece(text: string, style: Style): Piece {
  return { text: escapeText(text), element: { type: 'text', text, ...style } };
}

function toMarkPiece(workspace: Workspace, groups: Readonly<Record<string, string>>): Piece | undefined {
  const { handle, channel, emoji } = groups;
  if (emoji) return { text: `:${emoji}:`, element: { type: 'emoji', name: emoji } };
  if (handle && BROADCASTS.includes(handle)) {
    return { text: `<!${handle}>`, element: { type: 'broadcast', range: handle } };
  }
  const person = [...workspace.people.values()].find((one) => one.handle === handle);
  if (person) return { text: `<@${person.id}>`, element: { type: 'user', user_id: person.id } };
  const place = [...workspace.channels.values()].find((one) => one.kind !== 'direct' && one.name === channel);
  if (!place) return undefined;
  return { text: `<#${place.id}|${place.name}>`, element: { type: 'channel', channel_id: place.id } };
}

interface Split {
  readonly text: string;
  /** First group of the match, for matches only. */
  readonly inside?: string | undefined;
  readonly groups?: Readonly<Record<string, string>> | undefined;
}

function splitBy(text: string, pattern: RegExp): readonly Split[] {
  const parts: Split[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[0], inside: match[1], groups: match.groups });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function toCurly(text: string): string {
  return text
    .replace(/(^|[\s([{])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{])'/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll('--', '—');
}

function toText(pieces: readonly { readonly text: string }[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function toElements(pieces: readonly Piece[]): readonly Json[] {
  return pieces.map((piece) => piece.element);
}
