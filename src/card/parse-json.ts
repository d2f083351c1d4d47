/**
 * The value of a JSON text; undefined when it is none, which a schema then refuses like any other foreign value.
 * @param text hostile
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
