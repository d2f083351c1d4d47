import {
  addCanon,
  addCard,
  createEntryDraft,
  type EntryDraft,
  inheritEntryDraft,
  textOf,
} from './entry-draft.ts';
import type { LoadProblem } from './knowledge-base.ts';
import type { SourceFile } from './read-folder.ts';
import type { Card, Entry } from './schema.ts';
import type { Documents, Sourced } from './to-documents.ts';

/** Entries of one folder, and what did not fit together. */
export interface Joined {
  readonly entries: readonly Entry[];
  readonly problems: readonly LoadProblem[];
}

/** What is known while the documents of one folder are joined. */
interface Joining {
  readonly documents: Documents;
  readonly earlier: (name: string) => Entry | undefined;
  /** By id in small letters. */
  readonly drafts: Map<string, EntryDraft>;
  /** Canons by id and alias in small letters. */
  readonly byName: Map<string, EntryDraft>;
  /** By folder of any of their documents. */
  readonly byDirectory: Map<string, Set<EntryDraft>>;
  readonly problems: LoadProblem[];
}

/** Fields of front matter that name the entry a card belongs to. */
const NAMING = ['entry', 'entry_id', 'canon', 'canon_id'];

/**
 * Joins canons, cards and samples of one folder to entries.
 * @param documents all that the folder holds
 * @param earlier the entry of an earlier folder with this id or alias: a card may name it to speak for it
 */
export function joinDocuments(documents: Documents, earlier: (name: string) => Entry | undefined): Joined {
  const joining: Joining = {
    documents,
    earlier,
    drafts: new Map(),
    byName: new Map(),
    byDirectory: new Map(),
    problems: [],
  };
  joinCanons(joining);
  joinCards(joining);
  joinSamples(joining);
  return { entries: Array.from(joining.drafts.values(), (draft) => draft.entry), problems: joining.problems };
}

function joinCanons(joining: Joining): void {
  const { documents, drafts, byName, problems } = joining;
  for (const { file, value: canon } of documents.canons) {
    const twin = drafts.get(canon.id.toLowerCase());
    if (twin) {
      const what = `has the id ${canon.id} that ${twin.entry.paths[0]} has`;
      problems.push({ level: 'error', where: `${file.path}: id`, what, mend: 'Give it an id of its own' });
      continue;
    }
    const draft = createEntryDraft(canon.id, canon.domain);
    addCanon(draft, canon);
    addFile(joining, draft, file);
    drafts.set(canon.id.toLowerCase(), draft);
  }
  for (const [id, draft] of drafts) byName.set(id, draft);
  for (const draft of drafts.values()) {
    for (const alias of draft.entry.aliases) {
      if (!byName.has(alias.toLowerCase())) byName.set(alias.toLowerCase(), draft);
    }
  }
}

function addFile({ byDirectory }: Joining, draft: EntryDraft, { path, directory }: SourceFile): void {
  draft.entry.paths.push(path);
  const neighbours = byDirectory.get(directory) ?? new Set();
  byDirectory.set(directory, neighbours.add(draft));
}

function joinCards(joining: Joining): void {
  const neighbours = findNeighbours(joining);
  for (const source of joining.documents.cards) {
    const { file, value: card } = source;
    const draft = findByName(source, joining) ?? neighbours.get(card) ?? findAlone(source, joining);
    if (draft && addCard(draft, card)) addFile(joining, draft, file);
    else if (draft) {
      const what = `is a second card in "${card.lang}" for ${draft.entry.id}`;
      const mend = 'Keep one, or name its entry in the front matter';
      joining.problems.push({ level: 'error', where: file.path, what, mend });
    }
  }
}

function findByName(
  { file, value: card }: Sourced<Card>,
  { drafts, byName, earlier, problems }: Joining,
): EntryDraft | undefined {
  const byKbId = byName.get(textOf(card, 'kb_id')?.toLowerCase() ?? '');
  const field = NAMING.find((name) => textOf(card, name));
  const name = field && textOf(card, field);
  if (!name) return byKbId;
  const here = byName.get(name.toLowerCase()) ?? drafts.get(name.toLowerCase());
  if (here) return here;
  const entry = earlier(name);
  if (entry) {
    const draft = inheritEntryDraft(entry);
    drafts.set(entry.id.toLowerCase(), draft);
    byName.set(name.toLowerCase(), draft);
    return draft;
  }
  const what = `names the entry ${name}, which there is not`;
  problems.push({ level: 'error', where: `${file.path}: ${field}`, what, mend: 'Write the id of an entry' });
  return byKbId;
}

/** For each card the only canon of its folder, unless several cards there could be meant. */
function findNeighbours({ documents, byDirectory }: Joining): Map<Card, EntryDraft> {
  const rivals = new Map<string, Sourced<Card>[]>();
  for (const source of documents.cards) {
    const key = `${source.value.lang} ${source.file.directory}`;
    rivals.set(key, [...(rivals.get(key) ?? []), source]);
  }
  const found = new Map<Card, EntryDraft>();
  for (const sources of rivals.values()) {
    const named = sources.filter(({ file }) => isLayoutName(file.name));
    const [source, ...others] = sources.length > 1 ? named : sources;
    const [canon, ...twins] = byDirectory.get(source?.file.directory ?? '') ?? [];
    if (source && canon && others.length === 0 && twins.length === 0) found.set(source.value, canon);
  }
  return found;
}

function isLayoutName(name: string): boolean {
  return /^card(\.[a-z-]+)?\.md$/i.test(name);
}

/** The entry that a card makes by itself, together with the same card in other languages. */
function findAlone(
  { file, value: card }: Sourced<Card>,
  { drafts, problems }: Joining,
): EntryDraft | undefined {
  const kbId = textOf(card, 'kb_id');
  if (!kbId) {
    const what = 'has no kb_id, and no canon beside it';
    problems.push({
      level: 'error',
      where: `${file.path}: kb_id`,
      what,
      mend: 'Add kb_id to the front matter',
    });
    return undefined;
  }
  const domain = toSlug(textOf(card, 'category') ?? 'card');
  const id = `${domain}/${toSlug(kbId)}`;
  const draft = drafts.get(id) ?? createEntryDraft(id, domain);
  drafts.set(id, draft);
  return draft;
}

function toSlug(text: string): string {
  return text.toLowerCase().replaceAll(/[^\w.+-]+/g, '-');
}

function joinSamples(joining: Joining): void {
  for (const { file, value: sample } of joining.documents.samples) {
    const [owner, ...others] = joining.byDirectory.get(file.directory) ?? [];
    if (owner && others.length === 0) {
      owner.entry.samples.push(sample);
      addFile(joining, owner, file);
      continue;
    }
    const what = owner ? 'is a sample in a folder of several entries' : 'is a sample without an entry';
    const mend = 'Put it into the folder of its entry';
    joining.problems.push({ level: 'error', where: file.path, what, mend });
  }
}
