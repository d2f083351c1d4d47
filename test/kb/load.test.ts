import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WhyfailError } from '../../src/errors.ts';
import type { KnowledgeBase } from '../../src/kb/knowledge-base.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { writeFolder } from './write-folder.ts';

const SEEDS = fileURLToPath(new URL('../fixtures/seeds', import.meta.url));

function canon(id: string, more: object = {}): object {
  return { id, signature: `signature of ${id}`, domain: id.split('/')[0], regex: 'boom \\d+', ...more };
}

function card(front: string, title = 'Title'): string {
  return `---\n${front}\n---\n# ${title}\n## Checklist\n- [ ] says \`cannot open lock ... denied\`\n## Solution\n\`\`\`sh\nfix\n\`\`\`\n`;
}

async function load(files: Readonly<Record<string, unknown>>): Promise<KnowledgeBase & { shown: string[] }> {
  const folder = await writeFolder(files);
  const kb = await readKnowledgeBase([folder]);
  return { ...kb, shown: toShown(kb, folder) };
}

function toShown(kb: KnowledgeBase, folder: string): string[] {
  return kb.problems.map(({ level, where, what }) => `${level} ${where.replace(`${folder}/`, '')}: ${what}`);
}

describe('kb/load', () => {
  it('joins a canon and a card that share a folder to one entry', async () => {
    const kb = await readKnowledgeBase([SEEDS]);
    expect(kb.entries).toHaveLength(1);
    const [entry] = kb.entries;
    expect(entry).toMatchObject({
      id: 'docker/exec-format-error-arm64',
      aliases: ['CROSS_DOCKER_001'],
      domain: 'docker',
    });
    expect(entry?.patterns).toEqual(['exec .*: exec format error']);
    expect(entry?.cards['en']?.title).toBe('Docker exec format error — Wrong Architecture');
    expect(kb.find('cross_docker_001')).toBe(entry);
    expect(kb.problems).toEqual([
      {
        level: 'warning',
        where: join(SEEDS, 'CROSS_DOCKER_001.md'),
        what: 'was encoded twice: 20 characters repaired, the remains of 15 dropped',
        mend: 'Save the original again as UTF-8',
      },
    ]);
  });

  it('makes an entry of a card alone, with patterns from what it quotes', async () => {
    const { entries, find } = await load({ 'a.md': card('kb_id: WIN_LOCK_001\ncategory: Build Tools') });
    expect(entries).toMatchObject([
      {
        id: 'build-tools/win_lock_001',
        domain: 'build-tools',
        patterns: ['cannot open lock.*denied'],
        samples: [],
      },
    ]);
    expect(find('win_lock_001')?.id).toBe('build-tools/win_lock_001');
  });

  it('reads our own layout: canon, cards by language, samples', async () => {
    const { entries, problems } = await load({
      'git/lock/canon.json': canon('git/lock', { patterns: ['more', 'boom \\d+'] }),
      'git/lock/card.en.md': card('kb_id: GIT_1'),
      'git/lock/card.zh.md': card('kb_id: GIT_1', '标题'),
      'git/lock/hit-one.txt': 'boom 1',
      'git/lock/miss-one.txt': 'Ã© boom',
      'git/lock/notes.txt': 'ignored',
      'git/lock/README.md': card('kb_id: GIT_2'),
      'git/lock/plan.md': '# Not a card\n',
    });
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      patterns: ['boom \\d+', 'more'],
      cards: { en: { title: 'Title' }, zh: { title: '标题' } },
      samples: [
        { kind: 'hit', text: 'boom 1' },
        { kind: 'miss', text: 'Ã© boom' },
      ],
    });
    expect(entries[0]?.paths).toHaveLength(5);
  });

  it.each([
    ['entry: git/b', 'git/b'],
    ['entry_id: GIT/B', 'git/b'],
    ['canon: git/b', 'git/b'],
    ['canon_id: nick', 'git/b'],
    ['kb_id: nick', 'git/b'],
    ['kb_id: git/a', 'git/a'],
    ['kb_id: OTHER\ncategory: x', 'x/other'],
  ])('joins a card beside several canons by %j', async (front, id) => {
    const { entries } = await load({
      'a.canon.json': canon('git/a'),
      'b.canon.json': canon('git/b', { aliases: ['nick'] }),
      'c.md': card(front.includes('kb_id') ? front : `${front}\nkb_id: K`),
    });
    expect(entries.find((entry) => entry.cards['en'])?.id).toBe(id);
  });

  it('leaves several cards beside one canon on their own, unless one is named by the layout', async () => {
    const cards = { 'x/one.md': card('kb_id: ONE'), 'x/two.md': card('kb_id: TWO') };
    const loose = await load({ 'x/canon.json': canon('x/y'), ...cards });
    expect(loose.entries.map((entry) => entry.id)).toEqual(['card/one', 'card/two', 'x/y']);
    const named = await load({ 'x/canon.json': canon('x/y'), ...cards, 'x/card.md': card('n: 1') });
    expect(named.find('x/y')?.cards['en']).toBeDefined();
  });

  it('lets a later folder replace an entry by its id', async () => {
    const first = await writeFolder({
      'a/canon.json': canon('a/b', { regex: 'old' }),
      'c/canon.json': canon('c/d'),
    });
    const second = await writeFolder({ 'canon.json': canon('A/b', { regex: 'new' }) });
    const { entries, problems } = await readKnowledgeBase([first, second]);
    expect(entries.map((entry) => entry.patterns[0])).toEqual(['new', 'boom \\d+']);
    expect(problems).toEqual([]);
  });

  it('lets a card of a later folder speak for an entry of an earlier one that it names', async () => {
    const first = await writeFolder({
      'canon.json': canon('a/b'),
      'card.en.md': card('kb_id: K'),
      'hit-1.txt': 'boom 1',
    });
    const second = await writeFolder({
      'card.ja.md': card('entry: a/b', '題'),
      'en/card.en.md': card('entry: a/b', 'Ours'),
    });
    const { entries } = await readKnowledgeBase([first, second]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      canon: { id: 'a/b' },
      cards: { en: { title: 'Ours' }, ja: { title: '題' } },
      samples: [{ kind: 'hit' }],
    });
  });

  it('keeps the first of two entries with one id and names the second', async () => {
    const { entries, shown } = await load({
      '1/canon.json': canon('a/b', { regex: 'first' }),
      '2/canon.json': canon('a/b', { regex: 'second' }),
    });
    expect(entries.map((entry) => entry.patterns)).toEqual([['first']]);
    expect(shown).toEqual([
      expect.stringMatching(/^error 2\/canon\.json: id: has the id a\/b that .*1\/canon\.json has$/),
    ]);
  });

  it('answers to the first two parts of an id where they are unique', async () => {
    const { find } = await load({
      '1.json': canon('a/b/linux'),
      '2.json': canon('c/d/linux'),
      '3.json': canon('c/d/mac'),
      '4.json': canon('e/f/linux'),
      '5.json': canon('e/f'),
    });
    expect(['a/b', 'A/B', 'c/d', 'e/f', 'nothing'].map((name) => find(name)?.id)).toEqual([
      'a/b/linux',
      'a/b/linux',
      undefined,
      'e/f',
      undefined,
    ]);
  });

  it('never loses the rest to a bad file, and names each with its place', async () => {
    const { entries, shown } = await load({
      'good/canon.json': canon('a/b'),
      'bad/canon.json': '{"id": "a/c",\n oops}',
      'bad/empty.canon.json': '',
      'bad/fields.canon.json': canon('a/d', { tags: 'x' }),
      'bad/other.json': { name: 'package' },
      'bad/card.en.md': '---\nkb_id: [\n---\n# T\n',
      'bad/unclear.md': '---\nkb_id: X\ntitle: a: b\n---\n# T\n',
      'bad/script.md': '---js\n{kb_id: 1}\n---\n# T\n',
      'lone/card.en.md': card('tags: [x]'),
      'lone2/hit-1.txt': 'x',
      'binary/canon.json': Uint8Array.from([0xff, 0xfe, 0x00]),
      'large/canon.json': ' '.repeat(1024 * 1024 + 1),
      'wrong/card.en.md': card('kb_id: W\nentry: no/where'),
    });
    expect(entries.map((entry) => entry.id)).toEqual(['a/b', 'card/w']);
    expect(
      shown.map((line) => line.replace(/(JSON: ).*/, '$1…').replace(/(YAML: ).*/, '$1…')).sort(),
    ).toMatchSnapshot();
  });

  it('loads the rest when a folder cannot be read', async () => {
    const good = await writeFolder({ 'canon.json': canon('a/b') });
    const { entries, problems } = await readKnowledgeBase(['/no/such/folder', good]);
    expect(entries).toHaveLength(1);
    expect(problems).toMatchObject([
      { level: 'error', where: '/no/such/folder', what: 'cannot be read: ENOENT: no such file or directory' },
    ]);
  });

  it('leaves out folders that begin with _ or a dot', async () => {
    const { entries, problems } = await load({
      'a/canon.json': canon('a/b'),
      '_retired/canon.json': 'broken',
      'a/.git/canon.json': 'broken',
    });
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('follows links within the folder once, and never out of it or round in circles', async () => {
    const outside = await writeFolder({ 'secret.canon.json': canon('out/side') });
    const folder = await writeFolder({ '..data/a.canon.json': canon('in/side') });
    await symlink(join(folder, '..data', 'a.canon.json'), join(folder, 'a.canon.json'));
    await symlink(join(folder, '..data', 'a.canon.json'), join(folder, 'b.canon.json'));
    await symlink(join(outside, 'secret.canon.json'), join(folder, 'c.canon.json'));
    await symlink(join(folder, 'nowhere.json'), join(folder, 'd.canon.json'));
    await symlink(outside, join(folder, 'outside'));
    await mkdir(join(folder, 'sub'));
    await symlink(folder, join(folder, 'sub', 'loop'));
    const kb = await readKnowledgeBase([folder]);
    expect(kb.entries.map((entry) => entry.id)).toEqual(['in/side']);
    expect(toShown(kb, folder)).toEqual([
      'error c.canon.json: is a link to a file outside the folder',
      'error d.canon.json: cannot be read: ENOENT: no such file or directory',
    ]);
  });

  it('repairs a canon whose letters are escaped, too', async () => {
    const { entries, shown } = await load({
      'canon.json': '{"id": "a/b", "domain": "a", "signature": "wrong \\u00e2\\u20ac\\u201d format"}',
    });
    expect(entries[0]?.canon?.signature).toBe('wrong — format');
    expect(shown).toHaveLength(1);
  });

  it('throws when there is no entry at all, with all that is wrong', async () => {
    const folder = await writeFolder({ 'a.canon.json': '[]' });
    const thrown = await readKnowledgeBase([folder, '/no/such']).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(WhyfailError);
    expect(thrown).toMatchObject({ code: 'kb-empty' });
    expect(thrown instanceof WhyfailError && thrown.problems.map((problem) => problem.what)).toEqual([
      'is not a JSON object',
      'cannot be read: ENOENT: no such file or directory',
      'holds no entry',
    ]);
  });

  it('reads a single folder given with a trailing slash and through a link', async () => {
    const folder = await writeFolder({ 'canon.json': canon('a/b') });
    const link = `${folder}-link`;
    await symlink(folder, link);
    await writeFile(join(folder, 'hit-x.txt'), 'x');
    expect((await readKnowledgeBase([`${link}/`])).entries[0]?.paths).toEqual([
      join(link, 'canon.json'),
      join(link, 'hit-x.txt'),
    ]);
  });
});
