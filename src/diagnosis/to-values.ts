import { isShellSafe } from '../text/shell-safe.ts';

/**
 * Placeholder values from the named groups of a pattern: `image` fills `__IMAGE__`.
 * A value that a shell would need quotes for is left out, because it comes from a log.
 * @param groups named groups as found
 */
export function toValues(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const filled = Object.entries(groups).filter(([, value]) => isShellSafe(value));
  return Object.fromEntries(filled.map(([name, value]) => [name.toUpperCase(), value]));
}
