import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LoadProblem } from './knowledge-base.ts';
import { readPaths } from './read-folder.ts';
import type { Entry } from './schema.ts';

/** The entries of a folder as they were read when whyfail was built. */
export interface PackedFolder {
  /** Of the files they were read from. */
  readonly stamp: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly LoadProblem[];
}

/** Where the build leaves the shipped entries. */
export function packedFile(): string {
  return fileURLToPath(new URL('../../dist/kb.json', import.meta.url));
}

/**
 * Says which files there are, how large and from when; an edit of one character makes another stamp.
 * @param folder path of the folder
 */
export async function readStamp(folder: string): Promise<string> {
  const paths = await readPaths(folder, isPackedSample);
  const stats = await Promise.all(paths.map((path) => stat(path)));
  const lines = stats.map(
    ({ size, mtimeMs }, index) => `${paths[index]?.slice(folder.length)} ${size} ${mtimeMs}`,
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * True for the samples that come along: one an entry, for the playground to offer.
 * @param name name of a sample file
 */
export function isPackedSample(name: string): boolean {
  return name === 'hit-bare.txt';
}

/**
 * What the build left, if it is about these very files: reading 300 entries anew takes 0.6 s, this takes 0.05 s.
 * @param stamp of the files as they are now
 * @param file where the build left it
 */
export async function readPackedFolder(stamp: string, file: string): Promise<PackedFolder | undefined> {
  try {
    // Written by our own build from validated entries, so it is not validated again.
    const packed = JSON.parse(await readFile(file, 'utf8')) as PackedFolder | null;
    return packed?.stamp === stamp ? packed : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)) return undefined;
    throw thrown;
  }
}

/**
 * Leaves the entries of a folder for later starts.
 * @param packed entries with the stamp of their files
 * @param file where to leave them
 */
export async function writePackedFolder(packed: PackedFolder, file: string): Promise<void> {
  await writeFile(file, JSON.stringify(packed));
}
