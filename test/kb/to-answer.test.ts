import { describe, expect, it } from 'vitest';
import { FACT_KEYS } from '../../src/kb/fact-keys.ts';
import { toCanon } from '../../src/kb/read-canon.ts';
import { toCard } from '../../src/kb/read-card.ts';
import type { Card, Entry } from '../../src/kb/schema.ts';
import { toAnswer } from '../../src/kb/to-answer.ts';

interface Parts {
  readonly canon?: object;
  readonly cards?: readonly string[];
}

function entryOf({ canon, cards = [] }: Parts): Entry {
  const whole =
    canon && toCanon({ id: 'disk/full', domain: 'disk', signature: 'No space left', ...canon }, 'canon.json');
  if (whole && 'problems' in whole) throw new Error(JSON.stringify(whole.problems));
  const read = cards.map((text, index): [string, Card] => {
    const result = toCard(text, index === 0 ? 'card.en.md' : 'card.zh.md');
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    return [result.card.lang, result.card];
  });
  return {
    id: 'disk/full',
    aliases: [],
    domain: 'disk',
    patterns: [],
    ...(whole && { canon: whole.canon }),
    cards: Object.fromEntries(read),
    samples: [],
    paths: [],
  };
}

const ENGLISH = `---
kb_id: DISK_1
category: storage
criticality: High
related_kb: [DISK_2]
---
# Disk is full

> **TL;DR**: Full disk → delete logs
> **Fix Time**: ~5 min

## Checklist
- [ ] writes fail

## Solution
### Integration Pattern: On the host
\`\`\`sh
rm -rf __DIR__
\`\`\`

## Verification
\`\`\`sh
df -h __MOUNT__ __DIR__
\`\`\`
**Expected**: less than 90 %

## Fallback
### Option 1: Grow the volume
\`\`\`sh
lvextend __LV__
\`\`\`
**When**: space is left | **Risks**: none

## Context
**Root Cause**: Nobody rotates the logs.
`;

const CHINESE = `# 磁盘已满

> **TL;DR**：删除日志

## 解决方案
### 集成方式：在主机上
\`\`\`sh
rm -rf __DIR__
\`\`\`

## 背景
**根本原因**：日志没有轮转。
`;

const CANON = {
  signature_zh: '没有空间',
  root_cause: 'The partition has no free blocks.',
  root_cause_zh: '分区没有空闲块。',
  category: 'capacity',
  dead_ends: [
    {
      action: 'Reboot',
      why_fails: 'Files stay',
      fail_rate: 0.9,
      condition: 'always',
      sources: ['https://a.example'],
      cost: 'an hour',
    },
    { action: 'Wait' },
  ],
  dead_ends_zh: [{ action: '重启', why_fails: '文件还在' }, '等待'],
  workarounds: [
    {
      action: 'Delete old logs',
      success_rate: 0.8,
      step: 1,
      condition: 'logs are large',
      tradeoff: 'history is gone',
    },
    {
      action: 'Move data to another disk and link it from the old place, which needs downtime: plan it',
      success_rate: 0.5,
      how: "Run 'rsync -a /old/ /new/' first",
    },
  ],
  workarounds_zh: ['删除旧日志', '把数据移到另一块磁盘'],
  transition_graph: {
    leads_to: [
      {
        error_id: 'postgres/panic',
        probability: 0.4,
        condition: 'on the data disk',
        condition_zh: '数据盘',
        typical_delay: 'hours',
      },
    ],
    preceded_by: [],
    frequently_confused_with: [{ error_id: 'disk/quota', distinction: 'Quota names a user.' }],
  },
  official_doc_url: 'https://example.org/doc',
  verification_tier: 'human_reviewed',
  confidence: 0.9,
  fix_success_rate: 0.85,
  evidence_count: 3,
  first_seen: '2020-01-01',
  tags: ['disk'],
};

describe('kb/to-answer', () => {
  it('merges prose of the card and facts of the canon', () => {
    expect(toAnswer(entryOf({ canon: CANON, cards: [ENGLISH, CHINESE] }), 'en')).toMatchSnapshot();
  });

  it('speaks the language asked for, and says which language a text without translation is in', () => {
    const answer = toAnswer(entryOf({ canon: CANON, cards: [ENGLISH, CHINESE] }), 'zh');
    expect(answer).toMatchObject({
      lang: 'zh',
      languages: ['en', 'zh'],
      title: { text: '磁盘已满', lang: 'zh' },
      signature: { text: '没有空间', lang: 'zh' },
      cause: { text: '分区没有空闲块。', lang: 'zh' },
      checklist: [{ text: 'writes fail', lang: 'en' }],
      expected: [{ text: 'less than 90 %', lang: 'en' }],
      deadEnds: [
        {
          action: { text: '重启', lang: 'zh' },
          whyFails: { text: '文件还在', lang: 'zh' },
          condition: { text: 'always', lang: 'en' },
        },
        { action: { text: '等待', lang: 'zh' } },
      ],
      leadsTo: [{ id: 'postgres/panic', note: { text: '数据盘', lang: 'zh' } }],
      confusedWith: [{ id: 'disk/quota', note: { text: 'Quota names a user.', lang: 'en' } }],
    });
    expect(answer.steps.map((step) => step.title)).toEqual([
      { text: '在主机上', lang: 'zh' },
      { text: '把数据移到另一块磁盘', lang: 'zh' },
    ]);
  });

  it('falls back to English for a language that nobody wrote', () => {
    const answer = toAnswer(entryOf({ canon: CANON, cards: [ENGLISH, CHINESE] }), 'fr');
    expect(answer.lang).toBe('fr');
    expect(answer.title).toEqual({ text: 'Disk is full', lang: 'en' });
    expect(answer.cause.lang).toBe('en');
  });

  it('falls back to the language of a canon that is not English', () => {
    const answer = toAnswer(
      entryOf({ canon: { locale: 'zh', signature: '没有空间', root_cause: '磁盘满' } }),
      'en',
    );
    expect(answer.title).toEqual({ text: '没有空间', lang: 'zh' });
    expect(answer.languages).toEqual(['zh']);
  });

  it('lends a step the rate of its workaround and what the card leaves open', () => {
    const [first, second, third] = toAnswer(entryOf({ canon: CANON, cards: [ENGLISH] }), 'en').steps;
    expect(first).toMatchObject({
      title: { text: 'On the host' },
      successRate: 0.8,
      when: { text: 'logs are large' },
      risks: { text: 'history is gone' },
      destructive: true,
    });
    expect(second).toMatchObject({
      title: { text: 'Grow the volume' },
      when: { text: 'space is left' },
      destructive: false,
    });
    expect(second).not.toHaveProperty('successRate');
    expect(third).toMatchObject({
      successRate: 0.5,
      code: [{ language: 'sh', code: 'rsync -a /old/ /new/' }],
    });
  });

  it('gives a step without title the action of its workaround', () => {
    const plain = ENGLISH.replace('### Integration Pattern: On the host\n', '');
    const [first] = toAnswer(entryOf({ canon: CANON, cards: [plain] }), 'en').steps;
    expect(first?.title).toEqual({ text: 'Delete old logs', lang: 'en' });
  });

  it('keeps a workaround whose step the card does not have', () => {
    const canon = {
      workarounds: [
        { action: 'A', step: 1 },
        { action: 'B', step: 1 },
        { action: 'C', step: 9 },
      ],
    };
    const steps = toAnswer(entryOf({ canon, cards: [ENGLISH] }), 'en').steps;
    expect(steps.map((step) => step.title?.text)).toEqual(['On the host', 'Grow the volume', 'B', 'C']);
  });

  it.each([
    ['Restart the daemon', 'Restart the daemon', undefined],
    [
      "Pull the image: 'docker pull x'. Then run it",
      'Pull the image',
      "Pull the image: 'docker pull x'. Then run it",
    ],
    [`${'word '.repeat(30)}end`, 'word '.repeat(20).trim(), `${'word '.repeat(30)}end`],
    [`${'长'.repeat(60)}。${'句'.repeat(60)}`, '长'.repeat(60), `${'长'.repeat(60)}。${'句'.repeat(60)}`],
  ])('takes the first clause of %j for the title and loses nothing', (action, title, body) => {
    const [step] = toAnswer(entryOf({ canon: { workarounds: [{ action, how: action }] } }), 'en').steps;
    expect(step?.title?.text).toBe(title);
    expect(step?.body?.text).toBe(body);
  });

  it('makes the workarounds of a canon alone its steps', () => {
    const answer = toAnswer(entryOf({ canon: CANON }), 'en');
    expect(answer.title.text).toBe('No space left');
    expect(answer.steps).toHaveLength(2);
    expect(answer.steps[0]).toMatchObject({ title: { text: 'Delete old logs' }, successRate: 0.8 });
  });

  it.each([
    [{ root_cause: 'Why.', official_doc_url: 'https://d.example' }, 'Why.\nhttps://d.example'],
    [{ root_cause: 'Why.' }, 'Why.'],
    [{}, 'No space left'],
  ])('has a step even where a canon has only %j', (canon, body) => {
    expect(toAnswer(entryOf({ canon }), 'en').steps).toEqual([
      { body: { text: body, lang: 'en' }, code: [], destructive: false },
    ]);
  });

  it.each<[string, Parts, string, string, string[]]>([
    [
      'the canon first',
      { canon: CANON, cards: [ENGLISH] },
      'en',
      'The partition has no free blocks.',
      ['Nobody rotates the logs.'],
    ],
    [
      'the card in the language asked for',
      { canon: { root_cause: 'Why.' }, cards: [ENGLISH, CHINESE] },
      'zh',
      '日志没有轮转。',
      ['Why.'],
    ],
    [
      'the card where the canon has none',
      { canon: {}, cards: [ENGLISH] },
      'en',
      'Nobody rotates the logs.',
      [],
    ],
    [
      'the TL;DR without any',
      { cards: [ENGLISH.replace(/## Context[\s\S]*/, '')] },
      'en',
      'Full disk → delete logs',
      [],
    ],
    ['the signature at last', { canon: {} }, 'en', 'No space left', []],
  ])('takes the cause from %s, and keeps the other', (_, parts, lang, cause, others) => {
    const answer = toAnswer(entryOf(parts), lang);
    expect(answer.cause.text).toBe(cause);
    const causes = answer.context.filter((fact) => fact.label === 'fact.root_cause');
    expect(causes.map((fact) => fact.text.text)).toEqual(others);
  });

  it('lists placeholders in the order of first use over steps and verification', () => {
    expect(toAnswer(entryOf({ cards: [ENGLISH] }), 'en').placeholders).toEqual(['DIR', 'LV', 'MOUNT']);
  });

  it('gives numbers, names and dates the language asked for, so that nobody labels them', () => {
    const answer = toAnswer(entryOf({ canon: CANON }), 'zh');
    expect(answer.facts.find((fact) => fact.label === 'fact.tags')?.text).toEqual({
      text: 'disk',
      lang: 'zh',
    });
  });

  it('labels facts with keys that the dictionaries know, or with the source’s own word', () => {
    const canon = {
      ...CANON,
      os_specific: { macOS: 'note' },
      os_specific_zh: { macOS: '注' },
      blast_radius: 'one host',
      note_zh: '备注',
    };
    const { facts, context } = toAnswer(entryOf({ canon, cards: [ENGLISH] }), 'zh');
    const keys: readonly string[] = FACT_KEYS;
    const labels = [...facts, ...context].map((fact) => fact.label);
    expect(labels.filter((label) => label.startsWith('fact.') && !keys.includes(label))).toEqual([]);
    expect(facts).toContainEqual({ label: 'blast radius', text: { text: 'one host', lang: 'zh' } });
    expect(facts).toContainEqual({ label: 'cost', text: { text: 'an hour', lang: 'en' } });
    expect(facts).toContainEqual({ label: 'fact.os', text: { text: 'macOS: 注', lang: 'zh' } });
    expect(facts).toContainEqual({ label: 'note zh', text: { text: '备注', lang: 'zh' } });
  });

  it('says what a version changed in the language asked for', () => {
    const versions = [
      { version: 'node 16', status: '', behavior_change: 'throws', behavior_change_zh: '会抛出' },
    ];
    const toVersions = (lang: string): readonly string[] =>
      toAnswer(entryOf({ canon: { versions } }), lang)
        .facts.filter(({ label }) => label === 'fact.versions')
        .map(({ text }) => text.text);
    expect(toVersions('en')).toEqual(['node 16 (throws)']);
    expect(toVersions('zh')).toEqual(['node 16 (会抛出)']);
  });

  it('shows the parts of a nested canon as facts of their own', () => {
    const canon = {
      versions: [{ version: 'node >=18' }, { version: 'node 16', status: 'eol', behavior_change: 'throws' }],
      environment: {
        os: 'linux',
        hardware: { vram_gb: 40 },
        python: '3.11',
        additional: { contexts: ['a', 'b'] },
      },
      metadata: { generated_by: 'hand', page_views: 0 },
    };
    const facts = Object.fromEntries(
      toAnswer(entryOf({ canon }), 'en').facts.map(({ label, text }) => [label, text.text]),
    );
    expect(facts).toMatchObject({
      'fact.versions': 'node >=18; node 16 (throws; eol)',
      'fact.os': 'linux',
      'fact.hardware': 'vram gb: 40',
      'fact.python': '3.11',
      'fact.additional': 'contexts: a, b',
      'fact.generated_by': 'hand',
      'page views': '0',
    });
  });
});
