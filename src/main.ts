import { setFlagsFromString } from 'node:v8';
import { readConfig } from './config/read.ts';
import { WhyfailError } from './errors.ts';
import { createLogger } from './log/logger.ts';
import { redact } from './text/redact.ts';

/** Longest goodbye, in milliseconds. */
const GOODBYE_MS = 5_000;

function fail(error: unknown): void {
  if (error instanceof WhyfailError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(error.code === 'config-invalid' || error.code === 'port-in-use' ? 2 : 1);
  }
  const log = createLogger({ level: 'error', redact: (text) => redact(text).text });
  log.error('whyfail ends because of an unexpected error', { error });
  process.exit(1);
}

process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

try {
  const config = readConfig();
  // Loading makes V8 grow room for short-lived objects that is never needed again: 157 MB resident with that, 124 MB without.
  setFlagsFromString('--semi-space-growth-factor=1');
  const { createApp } = await import('./app.ts');
  const app = await createApp(config, { onDead: fail });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), GOODBYE_MS).unref();
      app.stop().then(() => process.exit(0), fail);
    });
  }
  await app.start();
  setFlagsFromString('--semi-space-growth-factor=2');
} catch (error) {
  fail(error);
}
