import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { create } from '../../src/cli/new.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';

function prepareFolder(sample: string): { readonly kb: string; readonly sample: string } {
  const kb = mkdtempSync(join(tmpdir(), 'whyfail-new-'));
  const path = join(kb, 'sample.log');
  writeFileSync(path, sample);
  return { kb, sample: path };
}

describe('cli/new', () => {
  it('begins an entry that loads and hits its own sample', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { kb, sample } = prepareFolder('start\nERROR lease /var/lib/frob/a.db held by 10.0.0.7\n');
    expect(await create(['frob/lease-held', '--sample', sample, '--kb', kb])).toBe(0);
    const { entries, problems } = await readKnowledgeBase([kb]);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(entries[0]).toMatchObject({ id: 'frob/lease-held', domain: 'frob' });
    expect(Object.keys(entries[0]?.cards ?? {})).toEqual(['en', 'zh']);
    expect(said.mock.calls.flat().join('\n')).not.toContain('K005');
    expect(said.mock.calls.flat().join('\n')).toContain('K020');
    said.mockRestore();
  });

  it('masks secrets in the sample before it is written', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { kb, sample } = prepareFolder('ERROR login failed password=hunter2hunter2 for db\n');
    await create(['frob/login', '--sample', sample, '--kb', kb]);
    expect(readFileSync(join(kb, 'frob/login/hit-sample.txt'), 'utf8')).not.toContain('hunter2');
    said.mockRestore();
  });

  it.each([
    [['Frob Lease'], 'is no id'],
    [[], 'is no id'],
  ])('refuses %j', async (args, what) => {
    const { kb, sample } = prepareFolder('ERROR x failed');
    await expect(create([...args, '--sample', sample, '--kb', kb])).rejects.toThrow(what);
  });

  it('refuses an empty sample', async () => {
    const { kb, sample } = prepareFolder('\n');
    await expect(create(['frob/x', '--sample', sample, '--kb', kb])).rejects.toThrow('holds no line');
  });
});
