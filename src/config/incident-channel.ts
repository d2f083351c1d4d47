/**
 * True when a text may serve as a glob: letters, digits, `-`, `_` and `*`, as in names of channels.
 * @param text one item of the list
 */
export function isGlob(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}_*-]+$/u.test(text);
}

/**
 * True when the name of a channel fits one of the globs, whatever the case.
 * @param name name of the channel, without `#`
 * @param globs names in which `*` stands for any run of characters, also for none
 */
export function isIncidentChannel(name: string, globs: readonly string[]): boolean {
  return globs.some((glob) => fits(name.toLowerCase(), glob.toLowerCase()));
}

/** Looks for the parts between the stars from left to right; taking each at its first place is never wrong, so nothing is tried twice. */
function fits(name: string, glob: string): boolean {
  const [head = '', ...rest] = glob.split('*');
  const tail = rest.pop();
  if (tail === undefined) return name === glob;
  if (!name.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - at >= tail.length && name.endsWith(tail);
}
