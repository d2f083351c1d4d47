/** Fields of which a log record has at least one, in the order in which they read best. */
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
];
/** Fields that say more, beside a message. */
const DETAIL_FIELDS = [
  'error_description',
  'errorMessage',
  'error_message',
  'errmsg',
  'codeName',
  'detail',
  'details',
  'reason',
  'cause',
  'stack',
  'stack_trace',
  'stacktrace',
  'traceback',
];
/** `jsonPayload.error.message`, mongod's `attr.error.errmsg`, `errors[0].message`: the telling text may lie deeper. */
const MAX_DEPTH = 3;
const MAX_NESTED = 20;

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
  const messages = toStrings(record, MESSAGE_FIELDS);
  const own = [...messages, ...(messages.length > 0 || depth > 0 ? toStrings(record, DETAIL_FIELDS) : [])];
  if (depth >= MAX_DEPTH) return own;
  const nested = Object.values(record).flat().filter(isRecord).slice(0, MAX_NESTED);
  return [...own, ...nested.flatMap((value) => toTexts(value, depth + 1))];
}

function toStrings(record: Readonly<Record<string, unknown>>, fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    return typeof value === 'string' && value.trim() ? [value.trim()] : [];
  });
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
