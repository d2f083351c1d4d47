import { WhyfailError } from '../errors.ts';

/** A subcommand: reads its own arguments, prints, and gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

const USAGE = `whyfail - paste an error, get the known cause and the fix

Usage
  whyfail explain [FILE] [--json] [--why] [--lang en|zh] [--kb DIR]
                                                              explain an error log (standard input without FILE)
  whyfail explain --jsonl FILE                                explain many: {"id","text"} a line in, a verdict a line out
  whyfail search WORDS... [--json] [--lang en|zh] [--kb DIR]  known errors that resemble a few words
  whyfail eval FILE... [--json] [--compare BEFORE.json]       how often it is right on labelled pastes
  whyfail new DOMAIN/SLUG [--sample FILE]... [--miss FILE]... [--title T] [--cause C] [--pattern P] [--kb DIR]
                                                              begin an entry from pasted samples
  whyfail lint [DIR...] [--json]                              check entries; exit code 1 when something is wrong

WHYFAIL_KB names further folders of entries, WHYFAIL_LANG the language.
`;

/** Loaded when asked for, so that `whyfail --help` costs nothing. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  explain: async () => (await import('./explain.ts')).explain,
  search: async () => (await import('./search.ts')).search,
  eval: async () => (await import('./eval.ts')).evaluate,
  new: async () => (await import('./new.ts')).create,
  lint: async () => (await import('./lint.ts')).lint,
};

/**
 * Runs the command line.
 * @param args what stands behind `whyfail`
 * @returns the exit code
 * @throws WhyfailError `usage` for unknown words, and whatever the subcommand throws
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    rest.includes('--help')
  ) {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const mend = `Use ${Object.keys(COMMANDS).join(', ')}, or whyfail --help`;
    throw new WhyfailError('usage', [{ where: name, what: 'is not a command', mend }]);
  }
  return (await load())(rest);
}
