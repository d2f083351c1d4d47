/** One record: time, level and message first, then the fields. */
export interface LogRecord {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/**
 * A record as people read it: `12:30:59.123 warn  message key=value`, with the stacks of errors below.
 * @param record printable fields only
 */
export function renderText(record: LogRecord): string {
  const { time, level, msg, ...fields } = record;
  const parts = Object.entries(fields).map(([name, value]) => `${name}=${toWord(value)}`);
  const stacks = Object.values(fields).flatMap(toStack);
  return [[time.slice(11, 23), level.padEnd(5), msg, ...parts].join(' '), ...stacks].join('\n');
}

function toWord(value: unknown): string {
  const shown = isError(value) ? value.message : value;
  if (typeof shown === 'string' && /^[\w.:/@-]+$/.test(shown)) return shown;
  return withoutControls(JSON.stringify(shown) ?? String(shown));
}

function toStack(value: unknown): string[] {
  if (!isError(value)) return [];
  const lines = value.stack.split('\n').map((line) => `    ${withoutControls(line.trim())}`);
  return 'cause' in value ? [...lines, ...toStack(value.cause)] : lines;
}

function isError(value: unknown): value is { message: string; stack: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'message' in value && 'stack' in value && typeof value.stack === 'string';
}

/** A terminal obeys control characters, so what comes from outside must not carry any. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
