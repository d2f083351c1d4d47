import { type ParseArgsConfig, parseArgs } from 'node:util';
import { toMessage, WhyfailError } from '../errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/**
 * The options and the remaining words of a subcommand.
 * @param args words behind the subcommand
 * @param options as `node:util` describes them
 * @throws WhyfailError `usage` for an option that does not exist or lacks its value
 */
export function readArguments<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const what = toMessage(thrown).split('. ')[0] ?? 'cannot be read';
    throw new WhyfailError('usage', [{ where: args.join(' '), what, mend: 'See whyfail --help' }], {
      cause: thrown,
    });
  }
}
