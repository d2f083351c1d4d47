import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { toMessage } from '../errors.ts';
import type { Logger } from '../log/logger.ts';

/**
 * Bolt's log as records of ours. Its debug lines quote whole payloads, so they are never written;
 * what it says of lost connections is news, not an error, because it connects again by itself.
 * @param log where to write
 */
export function toBoltLogger(log: Logger): BoltLogger {
  const write =
    (level: 'info' | 'warn') =>
    (...said: unknown[]) =>
      log[level]('Slack client', { said: said.map(toMessage).join(' ') });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('warn'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
