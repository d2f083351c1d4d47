import { toPrintable } from './printable.ts';
import { type LogRecord, renderText } from './render-text.ts';

/** From the least to the most severe. */
const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** What goes with a message; an error under any name is written with its message and stack. */
export type Fields = Readonly<Record<string, unknown>>;

/** Writes records; what may vary or come from a user belongs into the fields, never into the message. */
export interface Logger {
  readonly debug: (msg: string, fields?: Fields) => void;
  readonly info: (msg: string, fields?: Fields) => void;
  readonly warn: (msg: string, fields?: Fields) => void;
  readonly error: (msg: string, fields?: Fields) => void;
  /** A logger that adds these fields to every record. */
  readonly child: (fields: Fields) => Logger;
}

/** How a logger is set up. */
export interface LoggerOptions {
  /** Records below it are dropped. */
  readonly level: LogLevel;
  /** Masks secrets; every text in the fields passes through it. */
  readonly redact: (text: string) => string;
  /** Receives one record with its line end; standard error without it. */
  readonly write?: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Text for people instead of JSON; by default when writing to a terminal. */
  readonly readable?: boolean;
}

/**
 * Builds a logger that writes one JSON object per line, or text when standard error is a terminal.
 * It never throws, whatever the fields hold.
 * @param options level, redaction, and where to write
 */
export function createLogger(options: LoggerOptions): Logger {
  const { level, redact, now = Date.now } = options;
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const readable = options.readable ?? (options.write === undefined && process.stderr.isTTY);

  function toLine(head: LogRecord, fields: Fields): string {
    const render = readable ? renderText : JSON.stringify;
    try {
      // The head stands first and has the last word, so that no field can pass for it.
      return render({ ...head, ...toPrintable(fields, redact), ...head });
    } catch {
      // Not even this error may be shown: it can quote what could not be masked.
      return render({ ...head, unprintable: true });
    }
  }

  function log(at: LogLevel, msg: string, fields: Fields): void {
    if (LEVELS.indexOf(at) < LEVELS.indexOf(level)) return;
    write(`${toLine({ time: new Date(now()).toISOString(), level: at, msg }, fields)}\n`);
  }

  function withFields(bound: Fields): Logger {
    return {
      debug: (msg, fields) => log('debug', msg, { ...bound, ...fields }),
      info: (msg, fields) => log('info', msg, { ...bound, ...fields }),
      warn: (msg, fields) => log('warn', msg, { ...bound, ...fields }),
      error: (msg, fields) => log('error', msg, { ...bound, ...fields }),
      child: (fields) => withFields({ ...bound, ...fields }),
    };
  }

  return withFields({});
}
