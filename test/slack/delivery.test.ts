import { afterEach, describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { all, PASTES, settle, waitForReply } from './seen.ts';
import { startBehind } from './start-behind.ts';
import { stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/deliver', () => {
  it.each(['invalid_blocks', 'msg_blocks_too_long', 'invalid_blocks_format'])(
    'sends the text alone when Slack says %s',
    async (error) => {
      const { slack } = await startBehind((method, body) => {
        return method === 'chat.postMessage' && body.has('blocks') ? { ok: false, error } : undefined;
      });
      const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
      const answer = await waitForReply(slack, 'C0GENERAL', ts);
      expect(answer.blocks).toEqual([]);
      expect(answer.text).toContain('du -xh / | sort -h | tail');
    },
  );

  it('waits when Slack asks it to', async () => {
    let refusals = 0;
    const { slack } = await startBehind((method) => {
      if (method !== 'chat.postMessage' || refusals > 0) return undefined;
      refusals += 1;
      return { ok: false, error: 'ratelimited', retry_after: 1 };
    });
    const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('tells the asker alone, and why, when it may not post', async () => {
    const { slack } = await startBehind((method) => {
      return method === 'chat.postMessage' ? { ok: false, error: 'restricted_action' } : undefined;
    });
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    const seen = await slack.waitFor(() => {
      const messages = slack.messages('C0GENERAL', { as: 'U0ADA' }).filter((message) => message.ephemeral);
      return messages.length === 2 && messages;
    });
    expect(all(seen[0])).toContain('The disk is full.');
    expect(seen[1]?.text).toContain('may not post');
  });

  it('sends a direct message when an ephemeral one is refused too', async () => {
    const { slack } = await startBehind((method, body) => {
      const isDirect = body.get('channel')?.startsWith('C') === false;
      return method.startsWith('chat.post') && !isDirect ? { ok: false, error: 'not_in_channel' } : undefined;
    });
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    await slack.waitFor(() =>
      slack.messages('D0ADA').some((message) => all(message).includes('The disk is full.')),
    );
    await slack.waitFor(() => slack.messages('D0ADA').some((message) => message.text.includes('/invite')));
  });

  it('changes a card through the response URL when Slack does not let it update', async () => {
    const { slack } = await startBehind((method) => {
      return method === 'chat.update' ? { ok: false, error: 'cant_update_message' } : undefined;
    });
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    const card = await waitForReply(slack, 'C0GENERAL', ts);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await slack.waitFor(() => all(slack.thread('C0GENERAL', ts)[1]).includes('journalctl'));
    expect(slack.thread('C0GENERAL', ts)).toHaveLength(2);
  });

  it('posts the card again when the one it would point to is gone', async () => {
    const { slack } = await startBehind((method) => {
      return method === 'chat.getPermalink' ? { ok: false, error: 'message_not_found' } : undefined;
    });
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    await waitForReply(slack, 'C0GENERAL', ts);
    await settle(slack);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    await slack.waitFor(() => slack.thread('C0GENERAL', ts).length === 3);
  });
});
