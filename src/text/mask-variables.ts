/** A part of an error line that differs from host to host; `name` replaces it. */
interface Variable {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Ordered: what contains others comes first. */
const VARIABLES: readonly Variable[] = [
  { name: 'url', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)\]]+/gi },
  { name: 'uuid', pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi },
  {
    name: 'ip',
    pattern: /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b|\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?/gi,
  },
  { name: 'path', pattern: /(?<![\w/])(?:[A-Z]:)?(?:[\\/][\w.@+-]+){2,}[\\/]?/gi },
  { name: 'host', pattern: /\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?::\d{1,5})?\b/gi },
  { name: 'hash', pattern: /\b(?:sha256:)?(?=[a-z]*\d)[0-9a-f]{7,64}\b/gi },
  { name: 'id', pattern: /\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{2,}\b/gi },
  { name: 'number', pattern: /\d+(?:[.,]\d+)*/g },
];

/**
 * An error line with its variable parts replaced by their kinds: `dial tcp <ip>: connection refused`.
 * @param line cleaned line
 */
export function maskVariables(line: string): string {
  const masked = VARIABLES.reduce(
    (text, { name, pattern }) => text.replace(pattern, `<${name}>`),
    line.slice(0, 1000),
  );
  return masked.replace(/\s+/g, ' ').trim();
}
