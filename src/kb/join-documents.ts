import { cardPatterns } from './card-patterns.ts';
import type { LoadProblem } from './knowledge-base.ts';
import type { Canon, Card, Entry } from './schema.ts';
import type { Documents, Sourced } from './to-documents.ts';

/** Entries of one folder, and what did not fit together. */
export interface Joined {
  readonly entries: readonly Entry[];
  readonly problems: readonly LoadProblem[];
}

/** An entry that grows while the documents of its folder are joined. */
interface Draft {
  readonly entry: Entry;
  /** Folders that a document of it lies in. */
  readonly directories: Set<string>;
}

/**
 * Joins canons, cards and samples of one folder to entries.
 * @param documents all that the folder holds
 * @param earlier the entry of an earlier folder with this id or alias: a card may name it to speak for it
 */
export function joinDocuments(documents: Documents, earlier: (name: string) => Entry | undefined): Joined {
  const problems: LoadProblem[] = [];
  const drafts = new Map<string, Draft>();
  for (const canon of documents.canons) addCanon(canon, drafts, problems);
  const ofCanons = [...drafts.values()];
  for (const card of documents.cards) {
    const draft =
      findNamed(card, ofCanons, earlier, drafts, problems) ?? findNeighbour(card, documents, ofCanons);
    if (draft) addCard(card, draft, problems);
    else addCardAlone(card, drafts, problems);
  }
  for (const sample of documents.samples) {
    const owners = [...drafts.values()].filter((draft) => draft.directories.has(sample.file.directory));
    const [owner] = owners;
    if (owner && owners.length === 1) addFile(sample, owner, () => owner.entry.samples.push(sample.value));
    else {
      const what = owner ? 'is a sample in a folder of several entries' : 'is a sample without an entry';
      problems.push({
        level: 'error',
        where: sample.file.path,
        what,
        mend: 'Put it into the folder of its entry',
      });
    }
  }
  return { entries: [...drafts.values()].map((draft) => draft.entry), problems };
}

function addFile(source: Sourced<unknown>, draft: Draft, add: () => void): void {
  add();
  draft.entry.paths.push(source.file.path);
  draft.directories.add(source.file.directory);
}

function addCanon(source: Sourced<Canon>, drafts: Map<string, Draft>, problems: LoadProblem[]): void {
  const canon = source.value;
  const twin = drafts.get(canon.id.toLowerCase());
  if (twin) {
    const what = `has the id ${canon.id} that ${twin.entry.paths[0]} has`;
    problems.push({
      level: 'error',
      where: `${source.file.path}: id`,
      what,
      mend: 'Give it an id of its own',
    });
    return;
  }
  const patterns = [...new Set([...(canon.regex ? [canon.regex] : []), ...canon.patterns])];
  const aliases = [...canon.aliases];
  const entry: Entry = {
    id: canon.id,
    aliases,
    domain: canon.domain,
    patterns,
    canon,
    cards: {},
    samples: [],
    paths: [],
  };
  const draft: Draft = { entry, directories: new Set() };
  addFile(source, draft, () => drafts.set(canon.id.toLowerCase(), draft));
}

/** Fields of front matter that name the entry a card belongs to. */
const NAMING = ['entry', 'entry_id', 'canon', 'canon_id'];

function findNamed(
  { file, value: card }: Sourced<Card>,
  canons: readonly Draft[],
  earlier: (name: string) => Entry | undefined,
  drafts: Map<string, Draft>,
  problems: LoadProblem[],
): Draft | undefined {
  const kbId = textOf(card, 'kb_id');
  const byKbId = kbId ? canons.find((draft) => isNamed(draft.entry, kbId)) : undefined;
  const field = NAMING.find((name) => textOf(card, name));
  const name = field && textOf(card, field);
  if (!name) return byKbId;
  const here = canons.find((draft) => isNamed(draft.entry, name)) ?? drafts.get(name.toLowerCase());
  if (here) return here;
  const entry = earlier(name);
  if (entry) {
    const { [card.lang]: _replaced, ...cards } = entry.cards;
    const draft: Draft = { entry: { ...structuredClone(entry), cards }, directories: new Set() };
    drafts.set(entry.id.toLowerCase(), draft);
    return draft;
  }
  const what = `names the entry ${name}, which there is not`;
  problems.push({ level: 'error', where: `${file.path}: ${field}`, what, mend: 'Write the id of an entry' });
  return byKbId;
}

function isNamed(entry: Entry, name: string): boolean {
  return [entry.id, ...entry.aliases].some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The only canon of the card's folder, unless several cards there could be meant. */
function findNeighbour(
  { file, value: card }: Sourced<Card>,
  { cards }: Documents,
  canons: readonly Draft[],
): Draft | undefined {
  const [canon, ...others] = canons.filter((draft) => draft.directories.has(file.directory));
  if (!canon || others.length > 0) return undefined;
  const rivals = cards.filter(
    (other) => other.file.directory === file.directory && other.value.lang === card.lang,
  );
  const named = rivals.filter((other) => isLayoutName(other.file.name));
  return rivals.length === 1 || (named.length === 1 && isLayoutName(file.name)) ? canon : undefined;
}

function isLayoutName(name: string): boolean {
  return /^card(\.[a-z-]+)?\.md$/i.test(name);
}

function addCard(source: Sourced<Card>, draft: Draft, problems: LoadProblem[]): void {
  const { entry } = draft;
  const card = source.value;
  if (Object.hasOwn(entry.cards, card.lang)) {
    const what = `is a second card in "${card.lang}" for ${entry.id}`;
    problems.push({
      level: 'error',
      where: source.file.path,
      what,
      mend: 'Keep one, or name its entry in the front matter',
    });
    return;
  }
  addFile(source, draft, () => Object.assign(entry.cards, { [card.lang]: card }));
  const kbId = textOf(card, 'kb_id');
  if (kbId && !isNamed(entry, kbId)) entry.aliases.push(kbId);
}

function addCardAlone(source: Sourced<Card>, drafts: Map<string, Draft>, problems: LoadProblem[]): void {
  const card = source.value;
  const kbId = textOf(card, 'kb_id');
  if (!kbId) {
    const what = 'has no kb_id, and no canon beside it';
    problems.push({
      level: 'error',
      where: `${source.file.path}: kb_id`,
      what,
      mend: 'Add kb_id to the front matter',
    });
    return;
  }
  const domain = toSlug(textOf(card, 'category') ?? 'card');
  const id = `${domain}/${toSlug(kbId)}`;
  let draft = drafts.get(id);
  if (!draft) {
    const entry: Entry = { id, aliases: [], domain, patterns: [], cards: {}, samples: [], paths: [] };
    draft = { entry, directories: new Set() };
    drafts.set(id, draft);
  }
  addCard(source, draft, problems);
  if (!draft.entry.canon)
    draft.entry.patterns = [...new Set([...draft.entry.patterns, ...cardPatterns(card)])];
}

function toSlug(text: string): string {
  return text.toLowerCase().replaceAll(/[^\w.+-]+/g, '-');
}

function textOf(card: Card, field: string): string | undefined {
  const value = card.front[field];
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined;
}
