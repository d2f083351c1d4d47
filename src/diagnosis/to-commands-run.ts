import { isCommand } from '../kb/is-command.ts';

/** A shell's prompt: `$ `, `root@web-1:~# `, `ada@laptop ~ % `. */
const PROMPT = /^\s*(?:[\w.-]+@[\w.-]+[^\n$#%]{0,80}[$#%]|\$)\s+/;
const FENCED = /```([^`]*)```/g;
const SPAN = /`([^`\n]{2,300})`/g;

/** What says that a command was run, and what says that it was not, or only might be. */
const DONE =
  /\b(?:ran|run already|tried|did|restarted|rebooted|deleted|cleared|removed|reinstalled|upgraded|already|after|done)\b|过了?|了|已经?/i;
const NOT_DONE =
  /\b(?:not|never|nobody|avoid|without|instead of|should|could|would|will|going to|gonna|about to|can|may|might|must|let's|let me|please|maybe|if|before|want(?:s|ed)? to)\b|n't\b|别|不要|没|未|不能|建议|请|应该|要不|可以|如果|想/i;

/** Longest message that is looked at; nobody reports a command in more. */
const MOST = 8_000;

/**
 * The commands that a message says were run: after a prompt, on their own, or in a sentence that says so.
 * What is only proposed, asked about or warned of was not run.
 * @param markup text of a message as Slack keeps it: `I ran \`docker restart api\``
 */
export function toCommandsRun(markup: string): readonly string[] {
  const text = toTyped(markup.slice(0, MOST));
  const prose = text.replace(FENCED, '\n');
  const isProposed = NOT_DONE.test(prose.replace(SPAN, '')) || /[?？]/.test(prose);
  const blocks = Array.from(text.matchAll(FENCED), (match) => match[1] ?? '');
  const commands = [
    ...blocks.flatMap((block) => toBlockCommands(block, isProposed)),
    ...prose.split('\n').flatMap(toLineCommands),
  ];
  return [...new Set(commands.map((command) => command.trim()))].filter((command) => command !== '');
}

function toBlockCommands(block: string, isProposed: boolean): readonly string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const prompted = lines.filter((line) => PROMPT.test(line)).map((line) => line.replace(PROMPT, ''));
  if (prompted.length > 0) return prompted;
  // A block of commands alone is a report unless the words around it make it a proposal.
  return !isProposed && lines.every((line) => isCommand(line.trim())) ? lines : [];
}

function toLineCommands(line: string): readonly string[] {
  if (PROMPT.test(line)) return [line.replace(PROMPT, '').replaceAll('`', '')];
  return line.split(/(?<=[.!?。！？])\s+|(?<=[。！？])/).flatMap(toSentenceCommands);
}

function toSentenceCommands(sentence: string): readonly string[] {
  if (/[?？]\s*$/.test(sentence.trim())) return [];
  const isAlone = sentence.replace(SPAN, '').trim() === '';
  return Array.from(sentence.matchAll(SPAN)).flatMap((match) => {
    const command = match[1] ?? '';
    const lead = sentence.slice(0, match.index).replace(SPAN, '');
    const clause = lead.split(/[,，;；:：]/).at(-1) ?? '';
    const wasRun = isAlone || (DONE.test(sentence.replace(SPAN, '')) && !NOT_DONE.test(clause));
    return wasRun && isCommand(command.trim()) ? [command] : [];
  });
}

function toTyped(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
