import { isIncidentChannel } from '../config/incident-channel.ts';
import { call } from './call.ts';
import type { Parts } from './parts.ts';

/** Names change rarely; asking Slack again for each message would use up its patience. */
const NAME_AGE_MS = 10 * 60_000;
const MAX_NAMES = 2_000;

/** Tells in which channels whyfail listens without being asked. */
export type Watched = (channel: string) => Promise<boolean>;

/**
 * Builds the check: what somebody said with watch or unwatch decides, else the name of the channel.
 * @param parts store, client and the globs for names
 */
export function createWatched(
  parts: Pick<Parts, 'store' | 'client' | 'config' | 'identity' | 'log' | 'now'>,
): Watched {
  const names = new Map<string, { readonly name: string; readonly at: number }>();

  async function readName(channel: string): Promise<string> {
    const known = names.get(channel);
    if (known !== undefined && parts.now() - known.at < NAME_AGE_MS) return known.name;
    const info = await call(() => parts.client.conversations.info({ channel }));
    if (!info.ok) parts.log.warn('the name of a channel cannot be read', { channel, error: info.error });
    const name = info.ok ? (info.value.channel?.name ?? '') : '';
    if (names.size >= MAX_NAMES) names.clear();
    names.set(channel, { name, at: parts.now() });
    return name;
  }

  return async (channel) => {
    const said = await parts.store.isWatched({ team: parts.identity.team, channel });
    if (said !== undefined) return said;
    if (parts.config.incidentChannels.length === 0) return false;
    return isIncidentChannel(await readName(channel), parts.config.incidentChannels);
  };
}
