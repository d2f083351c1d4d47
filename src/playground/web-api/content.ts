import { countText } from '../../card/count-text.ts';
import { lintBlocks } from '../../card/lint-blocks.ts';
import { isJson } from '../block-tree.ts';
import type { Json } from '../records.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** Characters in all blocks of a message from which on Slack refuses them; undocumented, measured by others. */
const MAX_BLOCKS_TEXT = 13_200;

/** Longest `text` of a post and of an update. */
export const MAX_TEXT = { post: 40_000, update: 4000 } as const;

/** What a message says. */
export interface Content {
  readonly text: string;
  /** Absent when the caller sent none. */
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Json;
}

/**
 * The content of a message, or why Slack would not take it.
 * @param args arguments of a Web API method or the body of a response_url; blocks may be a JSON string
 * @param maxText longest `text`, in characters
 */
export function toContent(args: Json, maxText: number): Content | Refusal {
  const text = typeof args['text'] === 'string' ? args['text'] : '';
  const blocks = toList(args['blocks']);
  const attachments = toList(args['attachments']);
  const metadata = toObject(args['metadata']);
  if (blocks === 'unreadable') return refuse('invalid_blocks_format');
  if (attachments === 'unreadable') return refuse('invalid_attachments');
  if (metadata === 'unreadable') return refuse('invalid_metadata_format');
  if (text === '' && !blocks?.length && !attachments?.length) return refuse('no_text');
  if (text.length > maxText) return refuse('msg_too_long');
  const refused = checkBlocks(blocks);
  if (isRefusal(refused)) return refused;
  return {
    text,
    ...(blocks && { blocks }),
    ...(attachments && { attachments }),
    ...(metadata && { metadata }),
  };
}

/**
 * A value that may arrive as JSON or as a string of JSON.
 * @param value an argument
 */
export function toObject(value: unknown): Json | undefined | 'unreadable' {
  if (value === undefined || value === null || value === '') return undefined;
  const parsed = typeof value === 'string' ? parse(value) : value;
  return isJson(parsed) ? parsed : 'unreadable';
}

function checkBlocks(blocks: readonly Json[] | undefined): Refusal | undefined {
  if (!blocks?.length) return undefined;
  if (countText(blocks) > MAX_BLOCKS_TEXT) return refuse('msg_blocks_too_long');
  const problems = lintBlocks(blocks, 'message');
  return problems.length > 0 ? refuse('invalid_blocks', problems) : undefined;
}

function toList(value: unknown): readonly Json[] | undefined | 'unreadable' {
  if (value === undefined || value === null || value === '') return undefined;
  const parsed = typeof value === 'string' ? parse(value) : value;
  return Array.isArray(parsed) && parsed.every(isJson) ? parsed : 'unreadable';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller answers with Slack's code for what cannot be read.
    return undefined;
  }
}
