import type { Entry } from '../../kb/schema.ts';
import type { Check } from '../check.ts';

const LANGUAGES = ['en', 'zh'];
const MIN_HITS = 2;
const MIN_MISSES = 1;

/** K016: an entry in our layout proves itself, in every language. */
export const partsAreComplete: Check = {
  code: 'K016',
  demands: 'a folder in our layout has canon.json, a card in every language, two hits and a miss',
  run: ({ kb }) =>
    kb.entries.filter(isOurLayout).flatMap((entry) =>
      findMissing(entry).map((part) => ({
        level: 'error',
        where: entry.id,
        what: `has no ${part}`,
        mend: `Add ${part}`,
      })),
    ),
};

/** Imported canons and cards lie under names of their own and come without samples. */
function isOurLayout({ paths, samples, cards }: Entry): boolean {
  const hasProse = samples.length > 0 || Object.keys(cards).length > 0;
  return hasProse && paths.some((path) => /[/\\](canon\.json|card\.[a-z-]+\.md)$/i.test(path));
}

function findMissing({ canon, cards, samples }: Entry): string[] {
  const count = (kind: string): number => samples.filter((sample) => sample.kind === kind).length;
  return [
    ...(canon ? [] : ['canon.json']),
    ...LANGUAGES.filter((lang) => !cards[lang]).map((lang) => `card.${lang}.md`),
    ...(count('hit') < MIN_HITS ? [`${count('hit') === 0 ? 'first' : 'second'} hit-*.txt`] : []),
    ...(count('miss') < MIN_MISSES ? ['miss-*.txt'] : []),
  ];
}
