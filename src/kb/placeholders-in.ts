/**
 * Names of all `__NAME__` in the texts, in the order of first use, without the underscores.
 * @param texts commands and prose
 */
export function placeholdersIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) =>
    Array.from(text.matchAll(/__([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)__/g), (match) => match[1] ?? ''),
  );
  return [...new Set(names)];
}
