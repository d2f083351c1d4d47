/** The end of a stream of bytes, and what its start says about the rest. */
export interface TextTail {
  readonly push: (chunk: Uint8Array) => void;
  readonly isEmpty: () => boolean;
  /** True when bytes had to be let go. */
  readonly isCut: () => boolean;
  /** True when the start is neither UTF-8 nor marked as UTF-16. */
  readonly isBinary: () => boolean;
  /** The text of the end, from the first whole line on. */
  readonly toText: () => string;
}

/** Bytes of the start that tell text from everything else. */
const SNIFFED = 8_192;

/**
 * Keeps the last bytes of what is pushed and forgets the others.
 * @param keep bytes to keep
 */
export function createTextTail(keep: number): TextTail {
  let chunks: Uint8Array[] = [];
  let head = Buffer.alloc(0);
  let kept = 0;
  let dropped = false;
  return {
    push: (chunk) => {
      if (head.length < SNIFFED) head = Buffer.concat([head, chunk.subarray(0, SNIFFED)]);
      chunks.push(chunk);
      kept += chunk.length;
      if (kept < keep * 2) return;
      chunks = [Buffer.concat(chunks).subarray(-keep)];
      kept = keep;
      dropped = true;
    },
    isEmpty: () => kept === 0,
    isCut: () => dropped || kept > keep,
    isBinary: () => toEncoding(head) === 'utf-8' && head.includes(0),
    toText: () => {
      const isCut = dropped || kept > keep;
      const text = new TextDecoder(toEncoding(head)).decode(Buffer.concat(chunks).subarray(-keep));
      return isCut ? text.slice(text.indexOf('\n') + 1) : text;
    },
  };
}

/** Windows shells write UTF-16 with a mark in front. */
function toEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
