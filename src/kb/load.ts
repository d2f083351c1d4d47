import { WhyfailError } from '../errors.ts';
import { createKnowledgeBase } from './create-knowledge-base.ts';
import { joinDocuments } from './join-documents.ts';
import type { KnowledgeBase, LoadProblem } from './knowledge-base.ts';
import { type PackedFolder, readPackedFolder, readStamp } from './packed-folder.ts';
import { readFolder } from './read-folder.ts';
import type { Entry } from './schema.ts';
import { toDocuments } from './to-documents.ts';

/** What to read. */
export interface LoadOptions {
  /** Tells by its name whether a sample is read; all by default. Answering needs none: they are most of the files and a third of the memory. */
  readonly isSampleWanted?: (name: string) => boolean;
  /** Where the build left the first folder; used while no file of the folder has changed. */
  readonly packedFile?: string;
}

/**
 * Reads all entries under the given folders. What is not whole is left out and named in `problems`;
 * an entry of a later folder replaces one with the same id.
 * @param folders paths, in the order of growing authority
 * @param options which samples come along
 * @throws {WhyfailError} `kb-empty` when there is no entry at all
 */
export async function readKnowledgeBase(
  folders: readonly string[],
  options: LoadOptions = {},
): Promise<KnowledgeBase> {
  const entries = new Map<string, Entry>();
  const problems: LoadProblem[] = [];
  for (const [index, folder] of folders.entries()) {
    const packed =
      index === 0 && options.packedFile ? await readPacked(folder, options.packedFile) : undefined;
    if (packed) {
      for (const entry of packed.entries) entries.set(entry.id.toLowerCase(), entry);
      problems.push(...packed.problems);
      continue;
    }
    const content = await readFolder(folder, options.isSampleWanted);
    const documents = toDocuments(content.files);
    const earlier = createKnowledgeBase([...entries.values()]);
    const joined = joinDocuments(documents, earlier.find);
    for (const entry of joined.entries) entries.set(entry.id.toLowerCase(), entry);
    problems.push(...content.problems, ...documents.problems, ...joined.problems);
  }
  if (entries.size === 0) throw new WhyfailError('kb-empty', [...problems, ...toEmptyProblems(folders)]);
  return createKnowledgeBase(withShortAliases([...entries.values()]), problems);
}

async function readPacked(folder: string, file: string): Promise<PackedFolder | undefined> {
  return readPackedFolder(await readStamp(folder), file);
}

function toEmptyProblems(folders: readonly string[]): LoadProblem[] {
  const where = folders.join(', ') || 'knowledge base';
  return [
    {
      level: 'error',
      where,
      what: 'holds no entry',
      mend: 'Name a folder with canons or cards in WHYFAIL_KB',
    },
  ];
}

/** `node/econnrefused/linux` also answers to `node/econnrefused` where nothing else does. */
function withShortAliases(entries: readonly Entry[]): Entry[] {
  const owners = new Map<string, number>();
  for (const { id } of entries) {
    for (const name of new Set([toShortId(id), id])) owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  return entries.map((entry) => {
    const short = toShortId(entry.id);
    const isFree = short !== entry.id && owners.get(short) === 1 && !entry.aliases.includes(short);
    return isFree ? { ...entry, aliases: [...entry.aliases, short] } : entry;
  });
}

function toShortId(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}
