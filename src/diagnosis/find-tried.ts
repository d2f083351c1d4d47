import type { AnswerDeadEnd } from '../kb/answer.ts';

/** A command that somebody ran although it does not help. */
export interface Tried {
  /** Number of the dead end. */
  readonly deadEnd: number;
  readonly command: string;
}

/** A simple command without what stands before it. */
interface Parsed {
  readonly program: string;
  /** What follows, flags included. */
  readonly rest: readonly string[];
}

/** What a command does, in the words of prose. */
interface Deed {
  readonly verbs: string;
  readonly objects: readonly string[];
}

/** Words that end a command within prose. */
const PROSE =
  /^(?:and|or|again|then|until|to|the|a|an|as|when|while|without|with|from|on|in|into|before|if|for|at|by|instead|only)$/;
/** Words that may stand before a command that prose names. */
const LEAD = /^(?:run|running|use|try|repeat|call|execute|only|just|plain)$/i;
/** Flags whose value is the next word. */
const WITH_VALUE = /^(?:-n|--namespace|--context|-f|-l|-c)$/;
/** What may follow without changing what was named. */
const HARMLESS = /^(?:and|or|again|then|until|repeatedly)$/;
const WRAPPER = /^(?:sudo|time|nohup|env|exec|doas|\w+=\S*)$/;

/**
 * The first command that is one of the dead ends: the same program, subcommand and telling words, or the deed that the dead end names.
 * A dead end that adds a condition (`as another user`, `without ...`) is another one.
 * @param commands what was run, oldest first
 * @param deadEnds of an entry, in English
 */
export function findTried(
  commands: readonly string[],
  deadEnds: readonly Pick<AnswerDeadEnd, 'action'>[],
): Tried | undefined {
  for (const command of commands) {
    const simple = command.split(/&&|\|\||[;|\n]/).flatMap((part) => toParsed(part) ?? []);
    const deadEnd = deadEnds.findIndex(({ action }) => simple.some((one) => isSame(one, action.text)));
    if (deadEnd >= 0) return { deadEnd, command };
  }
  return undefined;
}

function toParsed(command: string): Parsed | undefined {
  const tokens = command.trim().split(/\s+/);
  const start = tokens.findIndex((token) => !WRAPPER.test(token));
  const program = tokens[start]?.split('/').at(-1)?.toLowerCase();
  return program === undefined || program === '' ? undefined : { program, rest: tokens.slice(start + 1) };
}

function isSame(command: Parsed, action: string): boolean {
  const spans = Array.from(action.matchAll(/`([^`]+)`/g), (match) => match[1] ?? '');
  if (spans.length > 0) return spans.some((span) => isNamed(command, span, false));
  return isNamed(command, action, true) || toDeeds(command).some((deed) => isDeed(deed, action));
}

/** True when a text names the command: its program with all that the text says to it. */
function isNamed(command: Parsed, text: string, isProse: boolean): boolean {
  const tokens = text.split(/\s+/).map((token) => token.replace(/[,.;:()'"]+$/, ''));
  const at = tokens.findIndex((token) => token.toLowerCase() === command.program);
  if (at < 0 || (isProse && !tokens.slice(0, at).every((token) => LEAD.test(token)))) return false;
  const after = tokens.slice(at + 1);
  const stop = isProse ? after.findIndex((token) => PROSE.test(token)) : -1;
  const told = (stop < 0 ? after : after.slice(0, stop)).filter((token) => !isPlaceholder(token));
  const next = stop < 0 ? undefined : after[stop];
  if (told.length === 0 || (next !== undefined && !HARMLESS.test(next))) return false;
  return told.every((token) => command.rest.includes(token));
}

function isPlaceholder(token: string): boolean {
  return token === '' || /^<.*>$|^__\w+__$|^\.{3}$|^…$|^[A-Z][A-Z0-9_]*$/.test(token);
}

function toDeeds({ program, rest }: Parsed): readonly Deed[] {
  const [first = '', second = '', third = ''] = rest
    .filter((token, index) => !token.startsWith('-') && !WITH_VALUE.test(rest[index - 1] ?? ''))
    .map((token) => token.toLowerCase().replace(/\.service$/, ''));
  const words = `${program} ${first} ${second}`;
  const named = (name: string): readonly string[] => (name === '' ? [] : [name]);
  switch (true) {
    case program === 'systemctl' && /^(?:re)?start$|^reload$/.test(first) && first !== 'start':
      return [{ verbs: first, objects: [...named(second), 'service', 'unit', 'daemon'] }];
    case program === 'service' && /^restart|reload$/.test(second):
      return [{ verbs: second, objects: [first, 'service', 'daemon'] }];
    case words.startsWith('docker restart') || words.startsWith('podman restart'):
      return [{ verbs: 'restart', objects: [...named(second), 'container', 'containers'] }];
    case words === 'docker compose restart':
      return [{ verbs: 'restart', objects: [...named(third), 'container', 'containers'] }];
    case program === 'docker-compose' && first === 'restart':
      return [{ verbs: 'restart', objects: [...named(second), 'container', 'containers'] }];
    case /^kubectl delete pods?$/.test(words):
      return [{ verbs: 'delete|restart|recreate|kill', objects: ['pod', 'pods'] }];
    case words === 'kubectl rollout restart':
      return [{ verbs: 'restart', objects: ['pod', 'pods', 'deployment'] }];
    case /^(?:npm|yarn|pip3?|pnpm|composer) cache (?:clean|purge|clear)$/.test(words):
      return [{ verbs: 'clear|clean|delete|empty', objects: [`${program.replace('3', '')} cache`] }];
    case program === 'reboot' || (program === 'shutdown' && rest.includes('-r')):
      return [{ verbs: 'reboot|restart', objects: ['machine', 'host', 'computer', 'vm'] }];
    default:
      return [];
  }
}

/** `Restart or reinstall nginx`, `Delete the new pod again and again`: verb, object, and no condition behind. */
function isDeed({ verbs, objects }: Deed, action: string): boolean {
  const words = action
    .toLowerCase()
    .replace(/[,;.(].*$/s, '')
    .trim()
    .split(/\s+/);
  const list = words[0] === 'only' || words[0] === 'just' ? words.slice(1) : words;
  if (
    !verbs.split('|').includes(list[0] ?? '') &&
    !(list[1] === 'or' && verbs.split('|').includes(list[2] ?? ''))
  ) {
    return false;
  }
  const rest = list.slice(list[1] === 'or' || list[1] === 'and' ? 3 : 1);
  const phrase = rest.filter(
    (word, index) => index > 1 || !/^(?:the|a|your|new|same|failing|broken|stuck|whole)$/.test(word),
  );
  const object = objects.find((name) => name.split(' ').every((word, index) => phrase[index] === word));
  if (object === undefined) return false;
  const next = phrase[object.split(' ').length];
  return next === undefined || HARMLESS.test(next);
}
