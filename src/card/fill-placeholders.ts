import type { Answer } from '../kb/answer.ts';
import { isShellSafe } from '../text/shell-safe.ts';

const PLACEHOLDER = /__([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)__/g;
const MARKER = /(#|\/\/|--|;)[ \t]*🖍\uFE0F?[ \t]*VAR\b[ \t]*(.*)$/u;

type Values = Readonly<Record<string, string>>;

/**
 * Code with `__NAME__` replaced where a shell-safe value is known.
 * The `# 🖍️ VAR` markers tell authors and other tools where placeholders are; on a card `__NAME__` says that itself.
 * @param code commands of a card
 * @param values values by name without underscores
 */
export function fillCode(code: string, values: Values): string {
  return code
    .split('\n')
    .map((line) => fillLine(line, values))
    .join('\n');
}

/**
 * Names of an answer's placeholders that have no usable value yet.
 * @param answer the answer shown
 * @param values values by name without underscores
 */
export function openPlaceholders(answer: Pick<Answer, 'placeholders'>, values: Values): readonly string[] {
  return answer.placeholders.filter((name) => safeValue(name, values) === undefined);
}

function fillLine(line: string, values: Values): string {
  let isOpen = false;
  let hasPlaceholder = false;
  const filled = line.replace(PLACEHOLDER, (whole, name: string) => {
    const value = safeValue(name, values);
    hasPlaceholder = true;
    if (value === undefined) isOpen = true;
    return value ?? whole;
  });
  // A marker beside a literal is the only sign that the literal is an example.
  if (!hasPlaceholder) return filled;
  return filled
    .replace(MARKER, (_, sign: string, hint: string) => (isOpen && hint !== '' ? `${sign} ${hint}` : ''))
    .trimEnd();
}

function safeValue(name: string, values: Values): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value !== undefined && isShellSafe(value) ? value : undefined;
}
