/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text that knows where its lines are. */
export interface TextLines {
  readonly text: string;
  readonly count: number;
  /** The line's number, from 0, at an offset. */
  readonly lineAt: (offset: number) => number;
  /** A line by number. */
  readonly line: (number: number) => Stretch;
  /** The line around an offset, or of a very long line the segment around it. */
  readonly segment: (offset: number) => Stretch;
  /** The segment's line with its neighbours. */
  readonly around: (offset: number) => Stretch;
  /** Where each segment begins. */
  readonly segmentStarts: () => Iterable<number>;
}

/** A pattern runs on at most this many characters; longer lines are minified code or data. */
const SEGMENT = 4_096;
/** Segments of one line overlap, so that an error at a seam is whole in one of them. */
const OVERLAP = 512;
/**
 * Lines before and after that a pattern across lines may see.
 * Windows begin at multiples of it, so that many literals in one place ask for the same window: a window for each was 7 s for 40 KB.
 */
const NEIGHBOURS = 12;

/**
 * Indexes the lines of a text once.
 * @param text cleaned text
 */
export function toTextLines(text: string): TextLines {
  const starts = toStarts(text);
  const lineAt = (offset: number): number => searchLast(starts, offset);
  const line = (number: number): Stretch => ({
    start: starts[number] ?? text.length,
    end: (starts[number + 1] ?? text.length + 1) - 1,
  });

  return {
    text,
    count: starts.length,
    lineAt,
    line,
    segment: (offset) => toSegment(line(lineAt(offset)), offset),
    around: (offset) => {
      const block = Math.floor(lineAt(offset) / NEIGHBOURS) * NEIGHBOURS;
      const first = line(Math.max(0, block - NEIGHBOURS)).start;
      const last = line(Math.min(starts.length - 1, block + 2 * NEIGHBOURS)).end;
      const middle = Math.floor(offset / SEGMENT) * SEGMENT;
      return { start: Math.max(first, middle - SEGMENT), end: Math.min(last, middle + 2 * SEGMENT) };
    },
    segmentStarts: function* () {
      for (let number = 0; number < starts.length; number += 1) {
        const { start, end } = line(number);
        for (let offset = start; offset === start || offset < end; offset += SEGMENT) yield offset;
      }
    },
  };
}

function toStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function toSegment(line: Stretch, offset: number): Stretch {
  if (line.end - line.start <= SEGMENT) return line;
  const start = line.start + Math.floor(Math.max(0, offset - line.start) / SEGMENT) * SEGMENT;
  return { start: Math.max(line.start, start - OVERLAP), end: Math.min(line.end, start + SEGMENT + OVERLAP) };
}

function searchLast(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
