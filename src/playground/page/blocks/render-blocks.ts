import type { KnownBlock } from '@slack/types';
import type { PageBlock } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { renderActions } from './actions.ts';
import { renderContext } from './context.ts';
import { renderDivider } from './divider.ts';
import type { DrawContext } from './draw-context.ts';
import { renderHeader } from './header.ts';
import { renderImage } from './image.ts';
import { renderInput } from './input.ts';
import { renderMarkdown } from './markdown.ts';
import { renderRichText } from './rich-text.ts';
import { renderSection } from './section.ts';
import { renderTable } from './table.ts';
import { renderUnsupported } from './unsupported.ts';

type Renderers = {
  readonly [Type in KnownBlock['type']]?: (
    block: Extract<KnownBlock, { type: Type }>,
    context: DrawContext,
  ) => HTMLElement;
};

const RENDERERS: Renderers = {
  actions: renderActions,
  context: renderContext,
  divider: renderDivider,
  header: renderHeader,
  image: renderImage,
  input: renderInput,
  markdown: renderMarkdown,
  rich_text: renderRichText,
  section: renderSection,
  table: renderTable,
};

/** Draws blocks below each other. A block that is unknown or not shaped as Slack documents it is named, never dropped. */
export function renderBlocks(blocks: readonly PageBlock[], context: DrawContext): HTMLElement {
  return el('div', 'blocks', ...blocks.map((block) => renderBlock(block, context)));
}

function renderBlock(block: PageBlock, context: DrawContext): HTMLElement {
  if (!Object.hasOwn(RENDERERS, block.type)) return renderUnsupported('block', block.type);
  const render = RENDERERS[block.type as KnownBlock['type']] as (
    block: PageBlock,
    context: DrawContext,
  ) => HTMLElement;
  try {
    return render(block, context);
  } catch (error) {
    return renderUnsupported('block', `${block.type} (${error instanceof Error ? error.message : error})`);
  }
}
