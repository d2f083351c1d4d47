import { describe, expect, it } from 'vitest';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { CHECKS } from '../../src/lint/index.ts';
import { lintKnowledgeBase } from '../../src/lint/lint-knowledge-base.ts';
import { writeFolder } from '../kb/write-folder.ts';

type Files = Readonly<Record<string, unknown>>;

const CANON = {
  id: 'disk/full',
  domain: 'disk',
  signature: 'write failed: disk is full',
  regex: 'disk is full',
  patterns: ['volume (?<name>\\w+) exhausted'],
  root_cause: 'No free blocks.',
  official_doc_url: 'https://example.org/disk',
  first_seen: '2020-01-01',
  last_confirmed: '2026-01-01',
  aliases: ['ENOSPC'],
};

const CARD = `---
kb_id: DISK_1
created: 2026-01-02
---
# Disk is full
> **TL;DR**: full → clean
## Solution
\`\`\`sh
# look first
df -h __MOUNT__  # VAR
\`\`\`
## Fallback
### Option 1: Delete
\`\`\`sh
rm -rf __DIR__
\`\`\`
`;

const CHINESE = CARD.replace('# look first', '# 先看')
  .replace('  # VAR', '  # 变量')
  .replace('# Disk is full', '# 磁盘已满');

const OTHER = { id: 'net/down', domain: 'net', signature: 'link is down', regex: 'link is down' };

const GOOD: Files = {
  'disk/full/canon.json': CANON,
  'disk/full/card.en.md': CARD,
  'disk/full/card.zh.md': CHINESE,
  'disk/full/hit-one.txt': 'ERROR write failed: disk is full\n',
  'disk/full/hit-two.txt': '2026-01-01T00:00:00Z volume data exhausted\n',
  'disk/full/miss-one.txt': 'disk is not full\n',
  'net/down.json': OTHER,
};

async function lint(changes: Files): Promise<Finding[]> {
  const files = Object.entries({ ...GOOD, ...changes }).filter(([, content]) => content !== undefined);
  const folder = await writeFolder(Object.fromEntries(files));
  const findings = lintKnowledgeBase(await readKnowledgeBase([folder]), { today: '2026-11-25' });
  return findings.map((finding) => ({
    ...finding,
    where: finding.where.replace(`${folder}/`, ''),
    what: finding.what.replace(`${folder}/`, ''),
  }));
}

function canon(changes: object): Files {
  return { 'disk/full/canon.json': { ...CANON, ...changes } };
}

const NET_PARTS: Files = {
  'net/down.json': undefined,
  'net/down/canon.json': OTHER,
  'net/down/card.en.md': CARD.replace('DISK_1', 'NET_1'),
  'net/down/card.zh.md': CHINESE.replace('DISK_1', 'NET_1'),
  'net/down/hit-1.txt': 'link is down, then the disk is full',
  'net/down/hit-2.txt': 'link is down',
  'net/down/miss-1.txt': 'link is up',
};

/** Check, what is changed in the good knowledge base, and what is found then. */
const CASES: [string, Files, string[]][] = [
  ['K001', { 'bad.canon.json': '{' }, ['error bad.canon.json: line 1: is not JSON']],
  ['K001', { 'package.json': {} }, ['warning package.json: is no canon']],
  [
    'K002',
    { 'net/down.json': { ...OTHER, patterns: ['link is down(?=!)'] } },
    ['error net/down.json: pattern link is down(?=!): is refused'],
  ],
  [
    'K003',
    { 'net/down.json': { ...OTHER, patterns: ['link is down|.*'] } },
    ['warning net/down.json: pattern link is down|.*: has an alternative without literal text'],
  ],
  [
    'K003',
    canon({ patterns: ['volume \\w+ exhausted|d.s'] }),
    ['error disk/full/canon.json: pattern volume \\w+ exhausted|d.s: has an alternative with too few'],
  ],
  [
    'K004',
    canon({ patterns: [...CANON.patterns, 'no such message'] }),
    ['error disk/full/canon.json: pattern no such message: hits no sample'],
  ],
  [
    'K004',
    { 'net/down.json': { ...OTHER, regex: 'nothing like it' } },
    ['warning net/down.json: pattern nothing like it: hits no sample'],
  ],
  [
    'K005',
    { 'disk/full/hit-new.txt': 'quota exceeded' },
    ['error disk/full/hit-new.txt: is matched by no pattern'],
  ],
  [
    'K006',
    { 'disk/full/miss-new.txt': 'the disk is full of music' },
    ['error disk/full/miss-new.txt: is matched by disk is full'],
  ],
  ['K007', NET_PARTS, ['error disk/full/canon.json: pattern disk is full: also hits net/down/hit-1.txt']],
  [
    'K008',
    { 'disk/full/card.zh.md': CHINESE.replace('df -h', 'df -i') },
    ['error disk/full: card.zh.md: has other code than the English card: df -i __MOUNT__'],
  ],
  [
    'K008',
    { 'disk/full/card.zh.md': CHINESE.replace('rm -rf __DIR__', 'rm -rf __DIR__\nls') },
    ['error disk/full: card.zh.md: has other code than the English card: ls'],
  ],
  [
    'K009',
    { 'disk/full/card.zh.md': CHINESE.replace('__DIR__', '__FOLDER__') },
    ['error disk/full: card.zh.md: has the placeholders FOLDER, MOUNT, the English card DIR, MOUNT'],
  ],
  [
    'K010',
    { 'disk/full/card.zh.md': `${CHINESE}### 选项 2：等待\n等\n` },
    ['error disk/full: card.zh.md: has 3 steps, the English card 2'],
  ],
  [
    'K011',
    canon({ transition_graph: { leads_to: [{ error_id: 'no/where' }] } }),
    ['error disk/full: leads_to: names no/where'],
  ],
  [
    'K011',
    { 'net/down.json': { ...OTHER, transition_graph: { preceded_by: [{ error_id: 'no/where' }] } } },
    ['warning net/down: preceded_by: names no/where'],
  ],
  [
    'K012',
    { 'disk/full/card.en.md': CARD.replace('created', 'related_kb: [GONE_1]\ncreated') },
    ['error disk/full: related_kb: names GONE_1'],
  ],
  [
    'K013',
    canon({ official_doc_url: 'http://example.org' }),
    ['error disk/full: official_doc_url: is http://example.org'],
  ],
  [
    'K013',
    canon({ official_doc_url: 'docs of the vendor' }),
    ['error disk/full: official_doc_url: is docs of the vendor'],
  ],
  ['K014', canon({ last_updated: '2026-02-30' }), ['error disk/full: last_updated: is no day: 2026-02-30']],
  [
    'K014',
    canon({ last_confirmed: '2026-11-26' }),
    ['error disk/full: last_confirmed: is in the future: 2026-11-26'],
  ],
  [
    'K014',
    canon({ first_seen: '2026-05-01' }),
    ['error disk/full: first_seen: is 2026-05-01, after last_confirmed'],
  ],
  [
    'K014',
    { 'disk/full/card.en.md': CARD.replace('2026-01-02', 'yesterday') },
    ['error disk/full: card.en.md: created: is no day: yesterday'],
  ],
  [
    'K015',
    { 'disk/full/canon.json': { ...CANON, id: 'disk/filled' } },
    ['error disk/full/canon.json: holds the entry disk/filled'],
  ],
  [
    'K015',
    { 'net/down.json': undefined, 'net/off.json': OTHER },
    ['warning net/off.json: holds the entry net/down'],
  ],
  [
    'K016',
    { 'disk/full/card.zh.md': undefined, 'disk/full/miss-one.txt': undefined },
    ['error disk/full: has no card.zh.md', 'error disk/full: has no miss-*.txt'],
  ],
  [
    'K017',
    canon({ root_cause: 'x'.repeat(601) }),
    ['warning disk/full: cause (en): has 601 characters, more than 600'],
  ],
  [
    'K018',
    {
      'disk/full/card.en.md': CARD.replace('df -h', 'mkfs'),
      'disk/full/card.zh.md': CHINESE.replace('df -h', 'mkfs'),
    },
    ['error disk/full: step 1: deletes or overwrites'],
  ],
  [
    'K019',
    { 'net/down.json': { ...OTHER, aliases: ['enospc'] } },
    ['warning net/down: aliases: has "enospc", which finds disk/full'],
  ],
  ['K020', canon({ root_cause: '✍️ why it happens' }), ['error disk/full: canon.json: has 1 place marked']],
  [
    'K021',
    { 'net/down.json': { ...OTHER, patterns: ['oom'] } },
    ['warning net/down.json: pattern oom: has few literal characters'],
  ],
  [
    'K022',
    { 'net/off.json': { ...OTHER, id: 'net/off' } },
    ['warning net/down: signature: is nearly that of net/off'],
  ],
];

describe('lint/lint-knowledge-base', () => {
  it('finds nothing wrong with entries that are whole', async () => {
    expect(await lint({})).toEqual([]);
  });

  it.each(CASES)('%s names what is wrong in case %#', async (code, changes, expected) => {
    const findings = await lint(changes);
    expect([...new Set(findings.map((finding) => finding.code))]).toContain(code);
    const shown = findings
      .filter((one) => one.code === code)
      .map((one) => `${one.level} ${one.where}: ${one.what}`);
    expect(shown).toHaveLength(expected.length);
    for (const [index, line] of expected.entries()) expect(shown[index]).toContain(line);
    expect(findings.every((finding) => finding.mend !== '')).toBe(true);
  });

  it('has a failing case for every check, and numbers without gaps', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(codes).toEqual(codes.map((_, index) => `K${String(index + 1).padStart(3, '0')}`));
    expect([...new Set(CASES.map(([code]) => code))]).toEqual(codes);
  });

  it.each<[string, Files]>([
    [
      'an edge',
      {
        ...NET_PARTS,
        'net/down/canon.json': { ...OTHER, transition_graph: { leads_to: [{ error_id: 'disk/full' }] } },
      },
    ],
    [
      'the other way round',
      {
        ...NET_PARTS,
        ...canon({ transition_graph: { frequently_confused_with: [{ error_id: 'net/down' }] } }),
      },
    ],
    [
      'a related card',
      { ...NET_PARTS, 'net/down/card.en.md': CARD.replace('DISK_1', 'NET_1\nrelated_kb: [disk_1]') },
    ],
  ])('lets two entries share a sample that are joined by %s', async (_, changes) => {
    expect(await lint(changes)).toEqual([]);
  });

  it('proves patterns the way the engine sees a paste: prefixes off, line by line, curly quotes folded', async () => {
    const findings = await lint({
      ...canon({ patterns: [...CANON.patterns, "^can't write: full$", 'head\\ntail of it'] }),
      'disk/full/hit-3.txt': '2026-01-01T00:00:00Z can’t write: full\n',
      'disk/full/hit-4.txt': 'head\ntail of it\n',
    });
    expect(findings).toEqual([]);
  });

  it('asks no parts and no samples of imported canons and cards', async () => {
    const findings = await lint({
      'import/one.canon.json': {
        id: 'import/one',
        domain: 'import',
        signature: 'it went boom',
        regex: 'it went boom',
      },
      'cards/DISK_2.md': CARD.replace('DISK_1', 'DISK_2').replace(
        '## Solution',
        '## Checklist\n- [ ] says `cannot write any more`\n## Solution',
      ),
    });
    expect(findings).toEqual([]);
  });
});
