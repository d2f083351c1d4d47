import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../src/playground/start-slack.ts';
import { guarded } from '../../src/slack/guarded.ts';
import { commandSent } from '../../src/slack/listeners/commands/command-sent.ts';
import { createParts } from './create-parts.ts';
import { startResponseUrl } from './http.ts';
import { PASTES } from './seen.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

async function startLocal(): ReturnType<typeof startSlack> {
  const slack = await startSlack();
  atEnd(() => slack.close());
  return slack;
}

describe('slack/guarded', () => {
  it('acknowledges before it works', async () => {
    const parts = await createParts(await startLocal());
    const order: string[] = [];
    const listener = guarded(parts, { where: 'test' }, async () => void order.push('work'));
    await listener({ body: {}, ack: async () => void order.push('ack') });
    expect(order).toEqual(['ack', 'work']);
  });

  it('leaves acknowledging to who answers with it', async () => {
    const parts = await createParts(await startLocal());
    const order: string[] = [];
    const listener = guarded(
      parts,
      { where: 'test', manner: 'own-ack' },
      async () => void order.push('work'),
    );
    await listener({ body: {}, ack: async () => void order.push('ack') });
    expect(order).toEqual(['work']);
  });

  it('tells who asked that something broke, and counts it', async () => {
    const parts = await createParts(await startLocal());
    const { url, received } = await startResponseUrl();
    const listener = guarded(parts, { where: 'test' }, () => Promise.reject(new Error('boom')));
    await listener({ body: { user_id: 'U0ADA', channel_id: 'C0GENERAL', response_url: url } });
    expect(received[0]?.['text']).toContain('Could not check');
    expect(parts.counters.render()).toContain('whyfail_errors_total{where="test"} 1');
  });

  it('tells nobody when nobody asked', async () => {
    const slack = await startLocal();
    const parts = await createParts(slack);
    const { url, received } = await startResponseUrl();
    const listener = guarded(parts, { where: 'test', manner: 'silent' }, () =>
      Promise.reject(new Error('boom')),
    );
    await listener({ body: { user_id: 'U0ADA', channel_id: 'C0GENERAL', response_url: url } });
    expect(received).toEqual([]);
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toEqual([]);
  });

  it.each([undefined, null, 'text', [], { user: 7, channel: null, event: 'x' }])(
    'survives the body %j',
    async (body) => {
      const parts = await createParts(await startLocal());
      const listener = guarded(parts, { where: 'test' }, () => Promise.reject(new Error('boom')));
      await expect(listener({ body })).resolves.toBeUndefined();
    },
  );

  it.each([
    ['breaks', () => Promise.reject(new Error('boom'))],
    ['takes too long', () => new Promise<never>(() => undefined)],
  ])('says that it could not check when diagnosing %s', async (_, diagnose) => {
    const parts = await createParts(await startLocal(), { diagnose });
    const { url, received } = await startResponseUrl();
    const body = { text: PASTES.disk, user_id: 'U0ADA', channel_id: 'C0GENERAL', response_url: url };
    await guarded(parts, { where: 'command' }, commandSent)({ body, ack: async () => undefined });
    expect(received).toHaveLength(1);
    expect(received[0]?.['text']).toContain('Could not check');
    expect(parts.counters.render()).toContain('whyfail_answers_total{verdict="unchecked",way="command"} 1');
  });
});
