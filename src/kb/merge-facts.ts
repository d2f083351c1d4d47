import type { AnswerFact } from './answer.ts';

/**
 * Facts in the order of their first mention; what comes under one label in one language is said once, in one fact.
 * @param facts facts from several documents
 */
export function mergeFacts(facts: readonly AnswerFact[]): AnswerFact[] {
  const merged = new Map<string, { label: string; lang: string; texts: Set<string> }>();
  for (const { label, text } of facts) {
    if (text.text === '') continue;
    const key = `${text.lang} ${label}`;
    const same = merged.get(key) ?? { label, lang: text.lang, texts: new Set() };
    merged.set(key, same);
    same.texts.add(text.text);
  }
  return [...merged.values()].map(({ label, lang, texts }) => ({
    label,
    text: { text: [...texts].join('; '), lang },
  }));
}
