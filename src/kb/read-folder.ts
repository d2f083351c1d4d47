import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { toMessage } from '../errors.ts';
import type { LoadProblem } from './knowledge-base.ts';

/** A file of a knowledge base as it lies on disk. */
export interface SourceFile {
  /** The folder as given, and the way from there. */
  readonly path: string;
  /** Folder of the file, relative to the one given, with slashes; empty at the top. */
  readonly directory: string;
  readonly name: string;
  readonly text: string;
}

/** All files of a folder that may belong to entries, in the order of their paths. */
export interface FolderContent {
  readonly files: readonly SourceFile[];
  readonly problems: readonly LoadProblem[];
}

const MAX_BYTES = 1024 * 1024;
/** Open files at a time. */
const BATCH = 64;
const DOCUMENT = /\.json$|\.md$/;
const SAMPLE = /^(hit|miss)-.*\.txt$/;

type Found = Omit<SourceFile, 'text'>;

/**
 * Reads the JSON, Markdown and sample files under a folder. Folders whose names begin with `_` or `.` are left out,
 * and so is what a symbolic link brings in from elsewhere.
 * @param folder path of the folder
 * @param isSampleWanted tells by its name whether a sample is read
 */
export async function readFolder(
  folder: string,
  isSampleWanted: (name: string) => boolean = () => true,
): Promise<FolderContent> {
  const problems: LoadProblem[] = [];
  const files: SourceFile[] = [];
  const found = await findFiles(folder, { isWanted: toFilter(isSampleWanted), problems });
  for (let from = 0; from < found.length; from += BATCH) {
    const batch = await Promise.all(found.slice(from, from + BATCH).map((file) => readText(file)));
    for (const result of batch) {
      if ('level' in result) problems.push(result);
      else files.push(result);
    }
  }
  return { files, problems };
}

/**
 * The paths that `readFolder` would read, without reading them.
 * @param folder path of the folder
 * @param isSampleWanted tells by its name whether a sample is read
 */
export async function readPaths(
  folder: string,
  isSampleWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const found = await findFiles(folder, { isWanted: toFilter(isSampleWanted), problems: [] });
  return found.map(({ path }) => path);
}

function toFilter(isSampleWanted: (name: string) => boolean): (name: string) => boolean {
  return (name) => DOCUMENT.test(name) || (SAMPLE.test(name) && isSampleWanted(name));
}

/** What is looked for, and where trouble is noted. */
interface Search {
  readonly isWanted: (name: string) => boolean;
  readonly problems: LoadProblem[];
}

async function findFiles(folder: string, { isWanted, problems }: Search): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  const open = [''];
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    for (const child of await readDirectory(folder, directory, problems)) {
      const path = join(folder, directory, child.name);
      if (child.isDirectory()) {
        if (!/^[_.]/.test(child.name))
          open.push(directory === '' ? child.name : `${directory}/${child.name}`);
      } else if (
        isWanted(child.name) &&
        (!child.isSymbolicLink() || (await isInside(path, folder, seen, problems)))
      ) {
        found.push({ path, directory, name: child.name });
      }
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function readDirectory(folder: string, directory: string, problems: LoadProblem[]): Promise<Dirent[]> {
  try {
    return await readdir(join(folder, directory), { withFileTypes: true });
  } catch (error) {
    problems.push(toProblem(join(folder, directory), error));
    return [];
  }
}

/** A link may name a file of the same folder, as mounted configuration does; each target counts once. */
async function isInside(
  path: string,
  folder: string,
  seen: Set<string>,
  problems: LoadProblem[],
): Promise<boolean> {
  try {
    const target = await realpath(path);
    if (target.startsWith((await realpath(folder)) + sep)) {
      const isNew = !seen.has(target);
      seen.add(target);
      return isNew;
    }
    const what = 'is a link to a file outside the folder';
    problems.push({
      level: 'error',
      where: path,
      what,
      mend: 'Copy the file here, or name its folder in WHYFAIL_KB',
    });
  } catch (error) {
    problems.push(toProblem(path, error));
  }
  return false;
}

async function readText(file: Found): Promise<SourceFile | LoadProblem> {
  try {
    const { size } = await stat(file.path);
    if (size > MAX_BYTES) {
      const what = `has ${size} bytes, more than ${MAX_BYTES}`;
      return { level: 'error', where: file.path, what, mend: 'Shorten it, or split it into several entries' };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file.path));
    return { ...file, text };
  } catch (error) {
    if (!(error instanceof TypeError)) return toProblem(file.path, error);
    return { level: 'error', where: file.path, what: 'is not UTF-8', mend: 'Save it as UTF-8' };
  }
}

function toProblem(where: string, error: unknown): LoadProblem {
  const message = toMessage(error).replace(/, \w+ '.*'$/, '');
  return {
    level: 'error',
    where,
    what: `cannot be read: ${message}`,
    mend: 'Check the path and its permissions',
  };
}
