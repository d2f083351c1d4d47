import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import type { z } from 'zod';
import { type Problem, toMessage, WhyfailError } from '../errors.ts';
import type { Config } from './config.ts';
import { toCredentialProblems, toMode } from './mode.ts';
import { Environment } from './schema.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** For whom the configuration is read. */
export interface ReadOptions {
  /** Where `.env` may lie; by default the working folder. */
  readonly folder?: string;
  /** False for commands that never talk to Slack: credentials are then not looked at, and the mode is the playground. */
  readonly needsSlack?: boolean;
}

/**
 * Reads the configuration from the environment and from `.env`; a variable of the environment wins, also an empty one.
 * @param env variables of the process
 * @param options folder of `.env`, and whether Slack is needed at all
 * @throws WhyfailError `config-invalid` with every variable that is missing or wrong; no value is quoted
 */
export function readConfig(env: Variables = process.env, options: ReadOptions = {}): Config {
  const { folder = process.cwd(), needsSlack = true } = options;
  const set = toSet({ ...readDotenv(join(folder, '.env')), ...env });
  const parsed = Environment.safeParse(set);
  const problems = [
    ...(needsSlack ? toCredentialProblems(set) : []),
    ...(parsed.error?.issues ?? []).map(toProblem),
  ];
  if (!parsed.success || problems.length > 0) throw new WhyfailError('config-invalid', problems);
  const { data } = parsed;
  return {
    mode: needsSlack ? toMode(data) : { kind: 'playground' },
    slackApiUrl: data.SLACK_API_URL,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    kbFolders: data.WHYFAIL_KB,
    language: data.WHYFAIL_LANG,
    incidentChannels: data.WHYFAIL_INCIDENT_CHANNELS,
    alertBots: data.WHYFAIL_ALERT_BOTS,
    logLevel: data.LOG_LEVEL,
  };
}

function readDotenv(path: string): Variables {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    const problem = {
      where: path,
      what: `cannot be read: ${toMessage(error)}`,
      mend: 'Make it a readable file or remove it',
    };
    throw new WhyfailError('config-invalid', [problem], { cause: error });
  }
}

/** Only what holds something, without blanks around it: a value pasted with a line end is a common slip. */
function toSet(variables: Variables): Record<string, string> {
  const entries = Object.entries(variables).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const mend = issue.code === 'invalid_value' ? `Use ${issue.values.join(', ')}` : toMend(issue);
  return { where: issue.path.join('.'), what: issue.message, mend };
}

function toMend(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && issue.params ? String(issue.params['mend']) : 'Correct or remove it';
}
