import { delimiter } from 'node:path';
import { z } from 'zod';
import { isGlob } from './incident-channel.ts';

/** Every variable that whyfail reads, as text in and as a checked value out. An empty variable counts as unset. */
export const Environment = z.object({
  /** Bot token, `xoxb-...`. Default: none; without any of the three credentials whyfail starts the playground. */
  SLACK_BOT_TOKEN: z.string().optional(),
  /** App-level token for Socket Mode, `xapp-...`. Default: none. Wins over the signing secret when both are set. */
  SLACK_APP_TOKEN: z.string().optional(),
  /** Secret that proves that an HTTP request comes from Slack. Default: none. */
  SLACK_SIGNING_SECRET: z.string().optional(),
  /** Root of the Web API, for GovSlack or a local stand-in. Default: `https://slack.com/api/`. A bare host gets `/api/`. */
  SLACK_API_URL: z
    .string()
    .default('https://slack.com/api/')
    .refine(
      isApiUrl,
      because(
        'is not a plain http or https URL',
        'Write it like https://slack.com/api/, without user or query',
      ),
    )
    .transform(toApiUrl),
  /** Port of the HTTP server: Slack's requests, health, metrics, playground; 0 takes a free one. Default: 3000. */
  PORT: z
    .string()
    .default('3000')
    .refine(isPort, because('is not a port', 'Use a whole number from 0 to 65535'))
    .transform(Number),
  /** Where whyfail keeps what it remembers: `file:PATH`, or `:memory:` to forget at exit. Default: `file:data/whyfail.db`. */
  DATABASE_URL: z
    .string()
    .default('file:data/whyfail.db')
    .refine(
      (url) => !isPostgres(url),
      because(
        'names a Postgres database, which is not supported yet',
        'Use a file, such as file:data/whyfail.db',
      ),
    )
    .refine(
      (url) => isPostgres(url) || /^(?:file:.|:memory:$)/.test(url),
      because('is neither file:PATH nor :memory:', 'Write it like file:data/whyfail.db'),
    ),
  /** Folders of your own entries, separated by `,` or the system's path delimiter. Default: none, only the shipped ones. */
  WHYFAIL_KB: z
    .string()
    .default('')
    .transform((text) => toList(text.replaceAll(delimiter, ','))),
  /** Language of answers where nobody chose one. Default: `en`. */
  WHYFAIL_LANG: z
    .string()
    .default('en')
    .transform((code) => code.toLowerCase())
    .refine(
      (code) => /^[a-z]{2,3}(?:-[a-z0-9]+)?$/.test(code),
      because('is not a language code', 'Use a code such as en or zh'),
    ),
  /** Globs for names of channels to listen in, `*` for anything; `none` for no channel. Default: `incident-*,inc-*`. */
  WHYFAIL_INCIDENT_CHANNELS: z
    .string()
    .default('incident-*,inc-*')
    .transform((text) => (text === 'none' ? [] : toList(text)))
    .refine(
      (globs) => globs.every(isGlob),
      because('is not a list of channel names', 'Use names with * for anything, such as incident-*,inc-*'),
    ),
  /** Ids of bots (B...) or apps (A...) whose posts may be answered in watched channels. Default: none. */
  WHYFAIL_ALERT_BOTS: z
    .string()
    .default('')
    .transform(toList)
    .refine(
      (ids) => ids.every((id) => /^[AB][A-Z0-9]+$/.test(id)),
      because(
        'is not a list of bot or app ids',
        'Use ids that start with B or A, such as B012AB3CD,A012AB3CD',
      ),
    ),
  /** Least severe level that is logged: `debug`, `info`, `warn` or `error`. Default: `info`. */
  LOG_LEVEL: z
    .string()
    .default('info')
    .transform((level) => level.toLowerCase())
    .pipe(z.enum(['debug', 'info', 'warn', 'error'], { error: 'is not a log level' })),
});
export type Environment = z.infer<typeof Environment>;

interface Reason {
  readonly error: string;
  readonly params: { readonly mend: string };
}

function because(what: string, mend: string): Reason {
  return { error: what, params: { mend } };
}

function toList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/i.test(url);
}

function isApiUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const extras = url.username + url.password + url.search + url.hash;
  return ['http:', 'https:'].includes(url.protocol) && extras === '';
}

function toApiUrl(text: string): string {
  const { origin, pathname } = new URL(text);
  if (pathname === '/') return `${origin}/api/`;
  return pathname.endsWith('/') ? origin + pathname : `${origin}${pathname}/`;
}
