/** Fields that carry what a person would read, in the order in which they read best. */
const MESSAGE_FIELDS = [
  'message',
  'msg',
  'log',
  'textPayload',
  'MESSAGE',
  '@message',
  'event',
  'error',
  'err',
  'exception',
  'detail',
  'details',
  'reason',
  'stack',
  'stack_trace',
  'stacktrace',
];
/** Objects that carry such fields one level down. */
const WRAPPERS = ['jsonPayload', 'error', 'err', 'exception', 'exc', 'fields', 'context', 'cause'];
const MAX_DEPTH = 3;

/**
 * The message inside a JSON log line, with its error and stack on lines of their own; any other line as it is.
 * @param line one line
 */
export function unwrapJsonLine(line: string): string {
  const trimmed = line.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return line;
  const record = parseObject(trimmed);
  if (!record) return line;
  const texts = [...new Set(toTexts(record, 0))];
  return texts.length === 0 ? line : texts.join('\n');
}

function toTexts(record: Readonly<Record<string, unknown>>, depth: number): readonly string[] {
  const own = MESSAGE_FIELDS.flatMap((field) => {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    return typeof value === 'string' && value.trim() ? [value.trim()] : [];
  });
  if (depth >= MAX_DEPTH) return own;
  const nested = WRAPPERS.flatMap((field) => {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    return isRecord(value) ? toTexts(value, depth + 1) : [];
  });
  return [...own, ...nested];
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
