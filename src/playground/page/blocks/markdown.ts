import type { MarkdownBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { parseMarkdown } from '../text/parse-markdown.ts';
import { renderPassages } from '../text/render-text.ts';
import type { DrawContext } from './draw-context.ts';

/** Draws standard Markdown. */
export function renderMarkdown(block: MarkdownBlock, context: DrawContext): HTMLElement {
  return el('div', 'block', renderPassages(parseMarkdown(block.text), context.names));
}
