import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { isPackedSample, readStamp, writePackedFolder } from '../../src/kb/packed-folder.ts';
import { writeFolder } from './write-folder.ts';

const CANON = { id: 'disk/full', domain: 'disk', signature: 'disk is full', regex: 'disk is full' };

async function prepare(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await writeFolder({
    'disk/full/canon.json': CANON,
    'disk/full/hit-bare.txt': 'disk is full\n',
  });
  const file = join(mkdtempSync(join(tmpdir(), 'whyfail-pack-')), 'kb.json');
  const { entries, problems } = await readKnowledgeBase([folder], { isSampleWanted: isPackedSample });
  const marked = entries.map((entry) => ({ ...entry, aliases: ['from the pack'] }));
  await writePackedFolder({ stamp: await readStamp(folder), entries: marked, problems }, file);
  return { folder, file };
}

async function aliasesOf(folder: string, file: string): Promise<readonly string[]> {
  const { entries } = await readKnowledgeBase([folder], { isSampleWanted: isPackedSample, packedFile: file });
  return entries[0]?.aliases ?? [];
}

describe('kb/packed-folder', () => {
  it('is read instead of the files', async () => {
    const { folder, file } = await prepare();
    expect(await aliasesOf(folder, file)).toContain('from the pack');
  });

  it('is passed over once a file has changed', async () => {
    const { folder, file } = await prepare();
    writeFileSync(
      join(folder, 'disk/full/canon.json'),
      JSON.stringify({ ...CANON, signature: 'disk is FULL' }),
    );
    expect(await aliasesOf(folder, file)).toEqual([]);
  });

  it('is passed over once a file has come', async () => {
    const { folder, file } = await prepare();
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...CANON, id: 'disk/other' }));
    expect(await aliasesOf(folder, file)).toEqual([]);
  });

  it.each(['', '{', 'null'])('is passed over when it is broken: %j', async (text) => {
    const { folder, file } = await prepare();
    writeFileSync(file, text);
    expect(await aliasesOf(folder, file)).toEqual([]);
  });

  it('is not missed', async () => {
    const { folder } = await prepare();
    expect(await aliasesOf(folder, join(folder, 'none.json'))).toEqual([]);
  });
});
