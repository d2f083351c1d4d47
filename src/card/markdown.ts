import type { RichTextLink, RichTextText } from '@slack/types';

/** The marks that entries use in prose: code span, bold, link, bare address. Each alternative stops at its own opener, so it stays linear. */
const MARK =
  /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s<>"'`()[\]]*[\w/#=&-])/g;

/** A text with more marks than this is no prose; the rest of it stays as written. */
const MAX_MARKS = 40;

/** Elements that Slack shows as they are: no mention, no emoji name and no mrkdwn in them takes effect. */
export type Inline = RichTextText | RichTextLink;

/**
 * Prose of an entry as rich text.
 * @param markdown prose with code spans, bold and links
 */
export function toInline(markdown: string): Inline[] {
  const elements: Inline[] = [];
  let end = 0;
  for (const match of markdown.matchAll(MARK)) {
    if (elements.length >= MAX_MARKS) break;
    if (match.index > end) elements.push({ type: 'text', text: markdown.slice(end, match.index) });
    elements.push(toElement(match));
    end = match.index + match[0].length;
  }
  if (end < markdown.length) elements.push({ type: 'text', text: markdown.slice(end) });
  return elements;
}

/**
 * Prose of an entry without its marks, for headers, labels and terminals.
 * @param markdown prose with code spans, bold and links
 */
export function toUnmarked(markdown: string): string {
  return markdown.replace(MARK, (whole, code?: string, bold?: string, label?: string, url?: string) => {
    return code ?? bold ?? (label === undefined ? whole : `${label} (${url})`);
  });
}

function toElement(match: RegExpExecArray): Inline {
  const [whole, code, bold, label, url] = match;
  if (code !== undefined) return { type: 'text', text: code, style: { code: true } };
  if (bold !== undefined) return { type: 'text', text: bold, style: { bold: true } };
  if (label !== undefined && url !== undefined) return { type: 'link', url, text: label };
  return { type: 'link', url: whole };
}
