/** At most this many values of one record are written; the rest is named as cut. */
const MAX_VALUES = 500;
/** In characters, per string. */
const MAX_LENGTH = 8_000;
const SECRET_NAME = /token|secret|passw|authorization|cookie|api_?key/i;

/**
 * A copy of fields that JSON can hold: texts masked and cut, circles and depth ended, errors spelled out.
 * @param fields what was given to the logger
 * @param redact masks secrets in a text
 */
export function toPrintable(fields: object, redact: (text: string) => string): Record<string, unknown> {
  let left = MAX_VALUES;

  function visit(value: unknown, ancestors: readonly object[]): unknown {
    left -= 1;
    if (left < 0) return '[cut]';
    if (typeof value === 'string') return toText(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (ancestors.includes(value)) return '[circular]';
    const path = [...ancestors, value];
    if (Array.isArray(value)) return value.slice(0, Math.max(left, 1)).map((item) => visit(item, path));
    if (value instanceof Set) return visit([...value], path);
    if (value instanceof Map) return visit(Object.fromEntries(value), path);
    if (value instanceof Date || value instanceof URL) return toText(String(value.toJSON()));
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    return visitAll(value instanceof Error ? toErrorFields(value) : value, path);
  }

  function visitAll(value: object, path: readonly object[]): Record<string, unknown> {
    const entries = Object.entries(value).slice(0, Math.max(left, 1));
    return Object.fromEntries(
      entries.map(([name, item]) =>
        typeof item === 'string' && SECRET_NAME.test(name)
          ? [name, '[masked:field]']
          : [name, visit(item, path)],
      ),
    );
  }

  // Masked before it is cut, or a cut secret would no longer look like one.
  function toText(text: string): string {
    const masked = redact(text);
    return masked.length > MAX_LENGTH ? `${masked.slice(0, MAX_LENGTH)}[cut]` : masked;
  }

  return visitAll(fields, [fields]);
}

/** Other properties of an error stay out: clients hang whole requests on them, headers included. */
function toErrorFields(error: Error): object {
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error && { code: error.code }),
    ...(stack && { stack }),
    ...(cause !== undefined && { cause }),
    ...(error instanceof AggregateError && { errors: error.errors }),
  };
}
