#!/usr/bin/env node
import { toMessage, WhyfailError } from '../errors.ts';
import { run } from './run.ts';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  console.error(`whyfail: ${toMessage(thrown)}`);
  process.exitCode =
    thrown instanceof WhyfailError && thrown.code !== 'usage' && thrown.code !== 'config-invalid' ? 1 : 2;
}
