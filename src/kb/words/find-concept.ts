import type { Concept, ConceptWords } from './concept.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';

/** A part of a card, recognised in a heading or label. */
export interface FoundConcept {
  readonly concept: Concept;
  /** What stands behind the words and is no decoration: `Use QEMU emulation` in `Option 1: Use QEMU emulation`. */
  readonly rest: string;
}

/** One file per language; a card may use the words of any of them. */
const LANGUAGES: readonly ConceptWords[] = [EN, ZH];

interface Word {
  readonly concept: Concept;
  readonly word: string;
  readonly language: ConceptWords;
}

/** By their first letter, which sorts out nearly every line; the longest first, so that `root cause` is found before `root`. */
const WORDS: ReadonlyMap<string, readonly Word[]> = toWords();

function toWords(): ReadonlyMap<string, readonly Word[]> {
  const all = LANGUAGES.flatMap((language) =>
    (Object.entries(language.words) as [Concept, readonly string[]][]).flatMap(([concept, words]) =>
      words.map((word): Word => ({ concept, word, language })),
    ),
  ).sort((one, other) => other.word.length - one.word.length);
  const initials = new Set(all.map(({ word }) => word.charAt(0)));
  return new Map(
    [...initials].map((initial) => [initial, all.filter(({ word }) => word.startsWith(initial))]),
  );
}

/**
 * Recognises the part of a card that a heading or label opens by its words, whatever its level, case or emoji.
 * @param heading text without markup
 */
export function findConcept(heading: string): FoundConcept | undefined {
  const lower = heading.toLowerCase().replaceAll('’', "'");
  const best = (WORDS.get(lower.charAt(0)) ?? []).find(
    ({ concept, word }) => lower.startsWith(word) && endsHere(concept, lower.slice(word.length)),
  );
  return (
    best && {
      concept: best.concept,
      rest: toRest(heading.slice(best.word.length), best.concept, best.language),
    }
  );
}

/** `Fix the DNS` is not the part `Fix`: behind the words come a mark, a bracket, a number, or nothing. */
function endsHere(concept: Concept, behind: string): boolean {
  if (/^(\s*([:：([（【—–<,，]|$)|\s+-\s)/.test(behind)) return true;
  return concept === 'option' && /^\s*([0-9]+|[a-z]|[一二三四五六七八九十])\s*([:：.、)—–-]|$)/.test(behind);
}

function toRest(behind: string, concept: Concept, language: ConceptWords): string {
  const text =
    concept === 'option'
      ? behind.replace(/^\s*([0-9]+|[A-Za-z]|[一二三四五六七八九十])(?!\p{L})/u, '')
      : behind;
  const bare = text.replace(/^[\s:：.、)—–-]+/, '').replace(/[\s:：]+$/, '');
  const inner = /^[([（【]([^()[\]（）【】]*)[)\]）】]$/.exec(bare)?.[1]?.trim() ?? bare;
  return language.decoration.some((word) => inner.toLowerCase().replaceAll('’', "'").startsWith(word))
    ? ''
    : inner;
}
