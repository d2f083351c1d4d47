import { WhyfailError } from '../errors.ts';
import type { Workspace } from './workspace.ts';

/**
 * Waits for something to become true in a workspace, looking after every change.
 * @param workspace where
 * @param read the thing; undefined and false mean not yet
 * @param timeoutMs after which it rejects with `usage`
 */
export function waitFor<T>(
  workspace: Workspace,
  read: () => T | undefined | false,
  timeoutMs: number,
): Promise<T> {
  const found = read();
  if (found !== undefined && found !== false) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const stop = workspace.watch({ changed: look });
    const timer = setTimeout(() => {
      stop();
      reject(toTimeout(workspace, timeoutMs));
    }, timeoutMs);

    function look(): void {
      try {
        const value = read();
        if (value === undefined || value === false) return;
        resolve(value);
      } catch (error) {
        reject(error);
      }
      clearTimeout(timer);
      stop();
    }
  });
}

function toTimeout(workspace: Workspace, timeoutMs: number): WhyfailError {
  const last = [...workspace.channels.values()].flatMap((channel) => {
    const message = channel.messages.at(-1);
    return message ? [`${channel.id} "${message.text.slice(0, 120)}"`] : [];
  });
  return new WhyfailError('usage', [
    {
      where: 'playground',
      what: `what was waited for did not happen within ${timeoutMs} ms; last messages: ${last.join('; ') || 'none'}`,
      mend: 'Check that the app is connected and that it answers',
    },
  ]);
}
