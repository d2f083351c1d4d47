/** What somebody wants of the command. */
export type Command =
  | { readonly kind: 'ask' }
  | { readonly kind: 'help' }
  | { readonly kind: 'watch' | 'unwatch' }
  | { readonly kind: 'lang'; readonly lang: string }
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'explain'; readonly text: string };

/**
 * Reads the text after the command. Only whole words in the known places are subcommands: everything else is an error to explain,
 * also one that begins like a subcommand.
 * @param text what was typed, line ends included
 */
export function parseCommand(text: string): Command {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'ask' };
  const [word = '', rest = '', ...more] = trimmed.split(/\s+/);
  const isAlone = rest === '';
  switch (word.toLowerCase()) {
    case 'help':
      return isAlone ? { kind: 'help' } : { kind: 'explain', text: trimmed };
    case 'watch':
      return isAlone ? { kind: 'watch' } : { kind: 'explain', text: trimmed };
    case 'unwatch':
      return isAlone ? { kind: 'unwatch' } : { kind: 'explain', text: trimmed };
    case 'lang':
    case 'language':
      return more.length === 0
        ? { kind: 'lang', lang: rest.toLowerCase() }
        : { kind: 'explain', text: trimmed };
    case 'search':
      return isAlone || trimmed.includes('\n')
        ? { kind: 'explain', text: trimmed }
        : { kind: 'search', words: trimmed.slice(word.length).trim() };
    default:
      return { kind: 'explain', text: trimmed };
  }
}
