/** What a person meant by what stands in the text box. */
export type Typed =
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'message'; readonly text: string };

/**
 * Tells a slash command from a message the way Slack does: a word after `/` at the very start.
 * A path such as `/usr/bin/python3: not found` is no command and goes out as a message.
 *
 * @param typed raw text of the box
 * @param commands known commands with their slash
 */
export function parseTyped(typed: string, commands: readonly string[]): Typed {
  const word = /^\/[a-z][a-z0-9_-]*(?=\s|$)/.exec(typed)?.[0];
  if (!word) return { kind: 'message', text: typed };
  if (!commands.includes(word)) return { kind: 'unknown-command', command: word };
  return { kind: 'command', command: word, text: typed.slice(word.length).trim() };
}
