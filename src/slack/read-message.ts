import { toMessageText } from './message-text.ts';
import type { Parts } from './parts.ts';
import type { SlackMessage } from './payloads.ts';
import { readFile } from './read-file.ts';

/** Files of one message that are read; nobody posts more logs at once and expects one answer. */
const MAX_FILES = 3;

/** What a message says, with its files. */
export interface ReadMessage {
  readonly text: string;
  /** Names of files that could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * Reads a message and the logs or snippets shared with it; of a snippet that cannot be read the preview.
 * @param parts token, settings and log
 * @param message a message of any origin
 */
export async function readMessage(
  parts: Pick<Parts, 'botToken' | 'config' | 'identity' | 'log'>,
  message: SlackMessage,
): Promise<ReadMessage> {
  const access = { botToken: parts.botToken, apiUrl: parts.config.slackApiUrl };
  const files = (message.files ?? []).slice(0, MAX_FILES);
  const reads = await Promise.all(files.map((file) => readFile(file, access)));
  const texts = reads.map((read, index) => (read.ok ? read.text : (files[index]?.preview ?? '')));
  for (const read of reads) {
    if (!read.ok) parts.log.warn('a file cannot be read', { problem: read.problem, detail: read.detail });
  }
  return {
    text: [toMessageText(message, parts.identity.botUser), ...texts].filter((text) => text !== '').join('\n'),
    unreadable: files.filter((_, index) => reads[index]?.ok === false).map((file) => file.name ?? 'file'),
  };
}
