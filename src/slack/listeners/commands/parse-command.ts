/** What somebody wants of the command. */
export type Command =
  | { readonly kind: 'ask' | 'help' | 'why' | 'stats' | 'watch' | 'unwatch' | 'mutes' }
  | { readonly kind: 'lang'; readonly lang: string; readonly isForChannel: boolean }
  | { readonly kind: 'mute' | 'unmute'; readonly id: string }
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
  const [word = '', ...rest] = trimmed.split(/\s+/);
  const first = word.toLowerCase();
  const subcommand =
    rest.length === 0 ? toAlone(first) : toWithWords(first, rest, { isOneLine: !trimmed.includes('\n') });
  return subcommand ?? { kind: 'explain', text: trimmed };
}

function toAlone(word: string): Command | undefined {
  switch (word) {
    case 'help':
    case 'why':
    case 'stats':
    case 'watch':
    case 'unwatch':
      return { kind: word };
    case 'mute':
    case 'mutes':
    case 'unmute':
      return { kind: 'mutes' };
    case 'lang':
    case 'language':
      return { kind: 'lang', lang: '', isForChannel: false };
    default:
      return undefined;
  }
}

function toWithWords(
  word: string,
  rest: readonly string[],
  options: { readonly isOneLine: boolean },
): Command | undefined {
  const [first = '', second = ''] = rest.map((one) => one.toLowerCase());
  switch (word) {
    case 'search':
      return options.isOneLine ? { kind: 'search', words: rest.join(' ') } : undefined;
    case 'mute':
    case 'unmute':
      return rest.length === 1 ? { kind: word, id: first } : undefined;
    case 'lang':
    case 'language':
      if (rest.length === 1) return { kind: 'lang', lang: first, isForChannel: false };
      return rest.length === 2 && first === 'channel'
        ? { kind: 'lang', lang: second, isForChannel: true }
        : undefined;
    default:
      return undefined;
  }
}
