import type { Core } from '../core.ts';
import type { Json } from '../records.ts';
import { type Reply, readText } from './call.ts';
import { toType } from './conversations.ts';
import { METHODS, type MethodRow } from './methods.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Prefix of the scopes that each kind of channel takes. */
const PREFIXES = { public_channel: 'channels', private_channel: 'groups', im: 'im' } as const;

/**
 * Answers one call of the Web API: method, token, scope, then the method itself.
 * @param core the parts of the local Slack
 * @param name `chat.postMessage`
 * @param options `token` of the caller, empty for none, and the `args`
 */
export function answerCall(
  core: Core,
  name: string,
  options: { readonly token: string; readonly args: Json },
): Reply {
  const { token, args } = options;
  if (name === 'apps.connections.open') return openConnection(core, token);
  const row = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!row) return { ...refuse('unknown_method'), req_method: name };
  const refused = checkToken(core, row, token) ?? checkScopes(core, row, args);
  return refused ?? row.run({ core, args });
}

function openConnection(core: Core, token: string): Reply {
  if (token === '') return refuse('not_authed');
  if (token === core.botToken) return refuse('not_allowed_token_type');
  if (token !== core.appToken) return refuse('invalid_auth');
  if (!core.openTicket) return refuse('socket_mode_not_enabled');
  return { ok: true, url: `${core.workspace.baseUrl().replace('http', 'ws')}${core.openTicket()}` };
}

function checkToken(core: Core, row: MethodRow, token: string): Refusal | undefined {
  if (row.token === 'none') return undefined;
  if (token === '') return refuse('not_authed');
  if (token === core.appToken) return refuse('not_allowed_token_type');
  return token === core.botToken ? undefined : refuse('invalid_auth');
}

function checkScopes(core: Core, row: MethodRow, args: Json): Refusal | undefined {
  const granted = core.workspace.app.scopes;
  const missing = listNeeded(core, row, args).filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return undefined;
  return { ...refuse('missing_scope'), needed: missing.join(','), provided: granted.join(',') };
}

function listNeeded(core: Core, row: MethodRow, args: Json): readonly string[] {
  if (row.scope) return [row.scope];
  const { channelScope } = row;
  if (!channelScope) return [];
  const channel = core.workspace.channels.get(readText({ core, args }, 'channel'));
  const types = readText({ core, args }, 'types').split(',');
  const kinds = channel
    ? [toType(channel)]
    : Object.keys(PREFIXES)
        .filter(isKind)
        .filter((kind) => types.includes(kind));
  const needed = kinds.map((kind) => `${PREFIXES[kind]}:${channelScope}`);
  return needed.length > 0 ? needed : [`channels:${channelScope}`];
}

function isKind(kind: string): kind is keyof typeof PREFIXES {
  return Object.hasOwn(PREFIXES, kind);
}
