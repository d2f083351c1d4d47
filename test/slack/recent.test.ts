import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/slack/conversation.ts';
import { type Account, createRecent } from '../../src/slack/recent.ts';

function at(channel: string, user: string): Conversation {
  return {
    channel,
    user,
    thread: undefined,
    privateThread: undefined,
    responseUrl: undefined,
    isDirect: false,
  };
}

function account(ms: number): Account {
  const verdict = {
    kind: 'unknown',
    candidates: [],
    consequences: [],
    considered: [],
    partial: false,
  } as const;
  return { verdict: { ...verdict, ms }, searched: { lines: 1, entries: 1 } };
}

describe('slack/recent', () => {
  it('gives a private answer back to its asker alone, in its channel alone', () => {
    const recent = createRecent();
    recent.keep(at('C1', 'U1'), account(1), { isPublic: false });
    expect(recent.find(at('C1', 'U1'))?.verdict.ms).toBe(1);
    expect(recent.find(at('C1', 'U2'))).toBeUndefined();
    expect(recent.find(at('C2', 'U1'))).toBeUndefined();
  });

  it('gives the later of what one person got and what everybody got', () => {
    const recent = createRecent();
    recent.keep(at('C1', 'U1'), account(1), { isPublic: false });
    recent.keep(at('C1', 'U2'), account(2), { isPublic: true });
    expect(recent.find(at('C1', 'U1'))?.verdict.ms).toBe(2);
    recent.keep(at('C1', 'U1'), account(3), { isPublic: false });
    expect(recent.find(at('C1', 'U1'))?.verdict.ms).toBe(3);
    expect(recent.find(at('C1', 'U3'))?.verdict.ms).toBe(2);
  });

  it('forgets the oldest first, however many ask', () => {
    const recent = createRecent();
    for (let user = 0; user < 400; user += 1) {
      recent.keep(at('C1', `U${user}`), account(user), { isPublic: false });
    }
    expect(recent.find(at('C1', 'U0'))).toBeUndefined();
    expect(recent.find(at('C1', 'U399'))?.verdict.ms).toBe(399);
  });

  it('keeps nothing of the text but what the verdict has', () => {
    const recent = createRecent();
    const diagnosis = { ...account(1), values: { HOST: 'db.prod' }, secrets: [], fingerprint: 'v1:0' };
    recent.keep(at('C1', 'U1'), diagnosis, { isPublic: false });
    expect(JSON.stringify(recent.find(at('C1', 'U1')))).not.toContain('db.prod');
  });
});
