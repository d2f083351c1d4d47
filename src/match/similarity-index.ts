import { toTrigrams, toWords } from './words.ts';

/** A text of an entry that a paste can resemble: its signature, title or another name. */
export interface Document {
  readonly entryId: string;
  readonly text: string;
}

/** How much a document and a query share, each weighed by rarity, 0 to 1. */
export interface Similarity {
  readonly document: Document;
  /** Share of the document's information that stands in the query. */
  readonly ofDocument: number;
  /** Share of the query's information that stands in the document. */
  readonly ofQuery: number;
}

/** Finds documents that share rare words and trigrams with a query. */
export interface SimilarityIndex {
  readonly nearest: (query: string, most: number) => readonly Similarity[];
}

/**
 * Builds an inverted index over words and trigrams, weighed by inverse document frequency.
 * @param documents what can be found
 */
export function createSimilarityIndex(documents: readonly Document[]): SimilarityIndex {
  const features = documents.map(({ text }) => toFeatures(text));
  const postings = new Map<string, number[]>();
  features.forEach((ofDocument, number) => {
    for (const feature of ofDocument) {
      const posting = postings.get(feature);
      if (posting) posting.push(number);
      else postings.set(feature, [number]);
    }
  });
  const rarest = Math.log(1 + documents.length);
  const toBits = (feature: string): number => {
    const frequency = postings.get(feature)?.length ?? 0;
    const bits = frequency === 0 ? rarest : Math.log(1 + documents.length / frequency);
    return feature.startsWith('~') ? bits / 3 : bits;
  };
  const totals = features.map((ofDocument) => sum(ofDocument.map(toBits)));

  return {
    nearest: (query, most) => {
      const wanted = toFeatures(query);
      const total = sum(wanted.map(toBits));
      const shared = new Map<number, number>();
      for (const feature of wanted) {
        const bits = toBits(feature);
        for (const number of postings.get(feature) ?? [])
          shared.set(number, (shared.get(number) ?? 0) + bits);
      }
      return [...shared]
        .flatMap(([number, bits]) => {
          const document = documents[number];
          const ofDocument = bits / (totals[number] || 1);
          return document ? [{ document, ofDocument, ofQuery: bits / (total || 1) }] : [];
        })
        .sort((a, b) => b.ofDocument + b.ofQuery - a.ofDocument - a.ofQuery)
        .slice(0, most);
    },
  };
}

/** Trigrams carry a mark, so that they never meet a word; three of them say about as much as the word they come from. */
function toFeatures(text: string): readonly string[] {
  return [...toWords(text), ...toTrigrams(text).map((trigram) => `~${trigram}`)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
