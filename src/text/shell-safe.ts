/** Characters that no shell gives a meaning, in any position but the first. */
const SAFE = /^[\w@%+=:,./-]{1,200}$/;

/**
 * True when a value can stand in a command without quotes and cannot pass for an option.
 * @param value text from a log or a form: hostile until proven otherwise
 */
export function isShellSafe(value: string): boolean {
  return SAFE.test(value) && !value.startsWith('-');
}
