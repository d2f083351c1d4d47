import { afterEach, describe, expect, it } from 'vitest';
import type { Stage } from '../../src/match/verdict.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { createMessageOverheard } from '../../src/slack/listeners/events/message-overheard.ts';
import { createParts } from './create-parts.ts';
import { PASTES } from './seen.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/listeners/events/message-overheard', () => {
  it.each<[string, Stage, number]>([
    ['answers what a pattern knows', 'pattern', 2],
    ['keeps quiet about what is only worded alike, however sure it is', 'fuzzy', 1],
  ])('%s', async (_, stage, messages) => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const parts = await createParts(slack);
    const diagnose: typeof parts.diagnose = async (text) => {
      const diagnosis = await parts.diagnose(text);
      const candidates = diagnosis.verdict.candidates.map((candidate) => ({ ...candidate, stage }));
      return { ...diagnosis, verdict: { ...diagnosis.verdict, candidates } };
    };
    const listener = createMessageOverheard(async () => true, { touch: () => undefined });
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    const event = {
      type: 'message',
      channel: 'C0GENERAL',
      channel_type: 'channel',
      user: 'U0LIN',
      text: PASTES.disk,
      ts,
    };
    await listener({ ...parts, diagnose }, { body: { event } });
    expect(slack.thread('C0GENERAL', ts)).toHaveLength(messages);
  });
});
