import { el } from '../dom/el.ts';
import { renderCode } from '../dom/render-code.ts';
import { toEmoji } from './emoji.ts';
import type { Names } from './names.ts';
import type { Inline, Passage } from './nodes.ts';

const TAGS = { bold: 'strong', italic: 'em', strike: 's' } as const;

/** Draws passages below each other. */
export function renderPassages(passages: readonly Passage[], names: Names): HTMLElement {
  return el('div', 'text', ...passages.map((passage) => renderPassage(passage, names)));
}

function renderPassage(passage: Passage, names: Names): HTMLElement {
  switch (passage.kind) {
    case 'pre':
      return renderCode([passage.text]);
    case 'rule':
      return el('hr', 'divider');
    case 'list': {
      const items = passage.items.map((item) => el('li', {}, ...renderInline(item, names)));
      return passage.ordered ? el('ol', {}, ...items) : el('ul', {}, ...items);
    }
    case 'quote':
      return el('blockquote', {}, ...renderInline(passage.children, names));
    case 'heading':
      return el('h4', {}, ...renderInline(passage.children, names));
    case 'paragraph':
      return el('p', {}, ...renderInline(passage.children, names));
  }
}

/** Draws running text. */
export function renderInline(nodes: readonly Inline[], names: Names): Node[] {
  return nodes.map((node) => renderNode(node, names));
}

function renderNode(node: Inline, names: Names): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'bold':
    case 'italic':
    case 'strike':
      return el(TAGS[node.kind], {}, ...renderInline(node.children, names));
    case 'code':
      return el('code', {}, node.text);
    case 'link':
      return renderLink(node.url, node.text);
    case 'user':
      return renderMention(node.id, names);
    case 'channel':
      return el('span', 'mention', `#${node.label || names.channel(node.id)}`);
    case 'ping':
      return renderPing(node.range);
    case 'emoji':
      return document.createTextNode(toEmoji(node.name));
  }
}

/** A link; all but those into the playground open elsewhere, and a target that is no web or mail address is only shown. */
export function renderLink(url: string, text: string): HTMLElement {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return el('span', {}, text || url);
  if (url.startsWith(`${location.origin}/`)) return el('a', { href: url }, text || url);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text || url);
}

/** The name of a person, standing out when it is the reader's own. */
export function renderMention(id: string, names: Names): HTMLElement {
  return el('span', id === names.me ? 'mention mention-me' : 'mention', `@${names.user(id)}`);
}

/** A word that rings for everybody: hard to miss, since an answer of the app must never hold one by accident. */
export function renderPing(range: string): HTMLElement {
  return el('span', { class: 'mention mention-me', title: 'Notifies everybody here' }, `@${range}`);
}
