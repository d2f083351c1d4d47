import type { Inline } from './nodes.ts';

/** The text alone, for previews and verbatim places. */
export function toPlain(nodes: readonly Inline[]): string {
  return nodes.map(toText).join('');
}

function toText(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'link':
      return node.text;
    case 'bold':
    case 'italic':
    case 'strike':
      return toPlain(node.children);
    case 'user':
      return `@${node.label || node.id}`;
    case 'channel':
      return `#${node.label || node.id}`;
    case 'ping':
      return `@${node.range}`;
    case 'emoji':
      return `:${node.name}:`;
  }
}
