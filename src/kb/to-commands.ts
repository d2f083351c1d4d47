import { isCommand } from './is-command.ts';
import type { CodeBlock } from './schema.ts';

/** What stands before a command that is named only to warn of it. */
const WARNING = /\b(not|n't|never|avoid|instead of|without|rather than|unlike)\b[^.;:'"`]{0,40}$/i;

/**
 * Commands within the prose of a workaround, ready to copy: those in quotes, or all of it where it is nothing else.
 * The prose itself stays as it is.
 * @param prose text of a workaround
 */
export function toCommands(prose: string): CodeBlock[] {
  const lines = prose.split('\n').filter((line) => line.trim() !== '');
  const isScript = lines.some(isCommand) && lines.every((line) => /^\s*#/.test(line) || isPureCommand(line));
  const commands = isScript ? lines.map((line) => line.replace(/^\$ /, '')) : toQuoted(prose);
  return commands.length > 0 ? [{ language: 'sh', code: [...new Set(commands)].join('\n') }] : [];
}

/** Prose behind a command begins with a dash, a bracket or a sentence; none of them is to be pasted. */
function isPureCommand(line: string): boolean {
  return (
    isCommand(line) &&
    !/ [-–—] |\. [A-Z]| \(|, | (to|for|and|then|instead|with|if|or) \w/.test(line.replace(/ # .*$/, ''))
  );
}

function toQuoted(prose: string): string[] {
  return Array.from(prose.matchAll(/(?<![\w'"`])(['"`])((?:(?!\1)[^\n])+)\1(?!\w)/g))
    .filter((match) => !WARNING.test(prose.slice(Math.max(match.index - 80, 0), match.index)))
    .map((match) => (match[2] ?? '').trim())
    .filter((command) => isCommand(command) && !/\.\.\./.test(command));
}
