import fc from 'fast-check';
import type { CardState } from '../../src/card/card-state.ts';
import type { CardView } from '../../src/card/card-view.ts';
import type { Answer, AnswerText } from '../../src/kb/answer.ts';

const HOSTILE = [
  '',
  ' ',
  '\n',
  '<!channel>',
  '<@U1>',
  '*bold* _it_ ~no~',
  '`',
  '```',
  '&lt;b&gt;',
  '\ud83d',
  '\udd8d',
  '\u0000\u001b[31m',
  '🖍️',
  ':tada:',
];

/** Any text at all: hostile, long, astral, with halves of surrogate pairs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
  fc
    .tuple(
      fc.constantFrom('a', 'word ', '行', '𝒳', '`x` ', 'line\n', 'A sentence. ', '&', '\ud83d'),
      fc.nat(4000),
    )
    .map(([unit, count]) => unit.repeat(count)),
);

const answerText: fc.Arbitrary<AnswerText> = fc.record({
  text: anyText,
  lang: fc.constantFrom('en', 'zh', 'fr', 'not a language'),
});
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const codeBlock = fc.record({ language: fc.constantFrom('bash', ''), code: anyText });
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 });
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(few(one), fc.array(one, { minLength: 11, maxLength: 120 }));
const placeholder = fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}(_[A-Z0-9]{1,8})?$/);

const step = fc.record(
  {
    title: answerText,
    body: answerText,
    code: few(codeBlock),
    when: answerText,
    risks: answerText,
    successRate: rate,
    destructive: fc.boolean(),
  },
  { requiredKeys: ['code', 'destructive'] },
);

const deadEnd = fc.record(
  { action: answerText, whyFails: answerText, failRate: rate, condition: answerText },
  { requiredKeys: ['action'] },
);

const edge = fc.record({ id: anyText, probability: rate, note: answerText }, { requiredKeys: ['id'] });

const fact = fc.record({
  label: fc.oneof(fc.constantFrom('fact.versions', 'fact.no_such', 'constructor', '__proto__'), anyText),
  text: answerText,
});

/** Any answer that the types allow. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    id: fc.constantFrom('docker/exec-format-error', 'a/b', `long/${'x'.repeat(190)}`),
    lang: fc.constantFrom('en', 'zh'),
    languages: few(fc.constantFrom('en', 'zh', 'fr')),
    title: answerText,
    signature: answerText,
    cause: answerText,
    tldr: answerText,
    domain: anyText,
    category: anyText,
    severity: fc.oneof(fc.constantFrom('low', 'high'), anyText),
    fixTime: anyText,
    checklist: many(answerText),
    whereToCheck: answerText,
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
    critical: few(answerText),
    verification: few(codeBlock),
    expected: few(answerText),
    deadEnds: many(deadEnd),
    context: few(fact),
    facts: few(fact),
    leadsTo: few(edge),
    precededBy: few(edge),
    confusedWith: few(edge),
    related: few(anyText),
    docUrl: fc.oneof(fc.webUrl(), anyText),
    trust: fc.record({ tier: anyText, confidence: rate, firstSeen: anyText }, { requiredKeys: [] }),
    placeholders: fc.oneof(few(placeholder), fc.array(placeholder, { minLength: 25, maxLength: 40 })),
  },
  {
    requiredKeys: [
      'id',
      'lang',
      'languages',
      'title',
      'cause',
      'domain',
      'checklist',
      'steps',
      'critical',
      'verification',
      'expected',
      'deadEnds',
      'context',
      'facts',
      'leadsTo',
      'precededBy',
      'confusedWith',
      'related',
      'trust',
      'placeholders',
    ],
  },
);

const safeValue = fc.stringMatching(/^[\w@%+=:,./][\w@%+=:,./-]{0,199}$/);
const values = fc.dictionary(placeholder, safeValue, { maxKeys: 20 });
const entryId = fc.oneof(
  fc.constant('docker/exec-format-error'),
  fc.stringMatching(/^[\w.+-]{1,99}\/[\w.+-]{1,99}$/),
);

const lineWithSpan = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 150 }), fc.nat(300), fc.nat(300))
  .map(([line, a, b]) => {
    const [start, end] = [Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length)];
    return { line, span: line === '' || end === 0 ? ([0, 0] as const) : ([start, end] as const) };
  });

/** Any state that cards make. */
export const anyState: fc.Arbitrary<CardState> = fc
  .record({
    entryId,
    lang: fc.constantFrom('en', 'zh'),
    step: fc.nat(20),
    values,
    also: fc.array(entryId, { maxLength: 5 }),
    audience: fc.constantFrom('private' as const, 'shared' as const),
    thread: fc.constantFrom('', '1764000000.000100'),
    fingerprint: fc.constantFrom('', 'v1:0123456789abcdef'),
    place: lineWithSpan,
    more: fc.record(
      {
        next: fc.array(entryId, { minLength: 1, maxLength: 2 }),
        tried: fc.tuple(fc.nat(99), fc.string({ minLength: 1, maxLength: 50 })),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ place, more, ...state }) => ({ ...state, ...place, ...more }));

const time = fc.nat(4_000_000_000_000);
const named = fc.record({ id: anyText, title: anyText });

/** Any view. */
export const anyView: fc.Arbitrary<CardView> = fc.record(
  {
    answer: anyAnswer,
    state: anyState,
    tally: fc.record({ worked: fc.nat(9), total: fc.nat(20) }),
    also: few(named),
    neighbours: few(named),
    vote: fc.constantFrom('worked' as const, 'failed' as const),
    storm: fc.record({ count: fc.nat(), since: time }),
    lastSeen: fc.record(
      { at: time, link: fc.oneof(fc.webUrl(), anyText), worked: fc.nat(20) },
      { requiredKeys: ['at'] },
    ),
    partial: fc.boolean(),
  },
  { requiredKeys: ['answer', 'state', 'tally', 'also', 'neighbours', 'partial'] },
);
