import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A new folder with these files.
 * @param files content by path; objects are written as JSON
 */
export async function writeFolder(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whyfail-kb-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(target, isText ? content : JSON.stringify(content));
  }
  return folder;
}
