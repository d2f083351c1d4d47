const SAFE = /^(?!-)[\w@%+=:,./-]{1,200}$/;

/**
 * True for a value that no shell interprets and no program takes for an option: it can be put into a command without quoting.
 * @param value what a log or a person gave
 */
export function isShellSafe(value: string): boolean {
  return SAFE.test(value);
}
