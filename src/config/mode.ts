import type { Problem } from '../errors.ts';
import type { Mode } from './config.ts';

/** The variables that decide the mode; `undefined` when unset. */
export interface Credentials {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
}

/** What a variable must hold, how that starts, and where Slack shows it. */
const KINDS = {
  SLACK_BOT_TOKEN: { name: 'a bot token', start: /^(?:xoxe\.)?xoxb-/, page: 'OAuth & Permissions' },
  SLACK_APP_TOKEN: {
    name: 'an app-level token',
    start: /^xapp-/,
    page: 'Basic Information, App-Level Tokens',
  },
  SLACK_SIGNING_SECRET: {
    name: 'a signing secret',
    start: /^[0-9a-f]{32}$/,
    page: 'Basic Information, App Credentials',
  },
} as const;
type Variable = keyof typeof KINDS;
const VARIABLES: readonly Variable[] = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];

/** Words that stand alone between dashes in a value that nobody filled in; inside a real token they may occur by chance. */
const PLACEHOLDER_WORD = /(?:^|[-_.<])(?:your|changeme|placeholder|example|replace|here|x{3,})(?:$|[-_.>])/i;

/**
 * The mode that the credentials ask for; Socket Mode wins when both an app token and a signing secret are there.
 * @param set credentials in which `toCredentialProblems` finds nothing
 */
export function toMode(set: Credentials): Mode {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = set;
  if (botToken && appToken) return { kind: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { kind: 'http', botToken, signingSecret };
  return { kind: 'playground' };
}

/**
 * Everything that is missing, misplaced or not filled in; never quotes a value, at most the public prefix of a token.
 * @param set credentials as found
 */
export function toCredentialProblems(set: Credentials): Problem[] {
  return [...toMissing(set), ...VARIABLES.flatMap((variable) => toMisfit(variable, set[variable]))];
}

function toMissing(set: Credentials): Problem[] {
  const present = [...VARIABLES, 'SLACK_API_URL' as const].filter((variable) => set[variable]);
  if (present.length === 0) return [];
  const problems: Problem[] = [];
  const remedy = `or unset ${present.join(', ')} to start the playground`;
  if (!set.SLACK_BOT_TOKEN) {
    problems.push({
      where: 'SLACK_BOT_TOKEN',
      what: `is missing although ${present.join(', ')} is set`,
      mend: `Copy the bot token (xoxb-) from ${KINDS.SLACK_BOT_TOKEN.page}, ${remedy}`,
    });
  }
  if (!set.SLACK_APP_TOKEN && !set.SLACK_SIGNING_SECRET) {
    problems.push({
      where: 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET',
      what: `is missing although ${present.join(', ')} is set`,
      mend: `Set SLACK_APP_TOKEN (xapp-) for Socket Mode or SLACK_SIGNING_SECRET for HTTP, ${remedy}`,
    });
  }
  return problems;
}

function toMisfit(variable: Variable, value: string | undefined): Problem[] {
  if (!value) return [];
  const found = toReason(variable, value);
  return found ? [{ where: variable, what: found[0], mend: found[1] }] : [];
}

function toReason(variable: Variable, value: string): readonly [what: string, mend: string] | undefined {
  const { name, start, page } = KINDS[variable];
  const source = `${name} from ${page} of the app's settings`;
  if (/\.{3}|…|[<>]/.test(value) || PLACEHOLDER_WORD.test(value)) {
    return ['still holds a placeholder', `Copy ${source}, or leave it empty`];
  }
  if (start.test(value)) return undefined;
  const owner = VARIABLES.find((other) => KINDS[other].start.test(value));
  if (owner)
    return [`holds ${KINDS[owner].name}, expected ${name}`, `Move it to ${owner} and copy ${source}`];
  const prefix = /^xox[a-z]-/.exec(value)?.[0];
  if (prefix) return [`holds a token of another kind (${prefix}), expected ${name}`, `Copy ${source}`];
  if (/^["'`]/.test(value)) return ['starts with a quotation mark', 'Remove the quotes'];
  // Slack promises no shape for the secret, so anything that is not plainly something else may be one.
  return variable === 'SLACK_SIGNING_SECRET' ? undefined : [`is not ${name}`, `Copy ${source}`];
}
