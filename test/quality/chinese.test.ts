import { expect, it } from 'vitest';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { shippedFolder } from '../../src/kb/shipped-folder.ts';
import { toAnswer } from '../../src/kb/to-answer.ts';

/** Texts of an answer that are in another language than the one asked for. */
function toUntranslated(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, lang } = value as { readonly text?: unknown; readonly lang?: unknown };
  const own = typeof text === 'string' && lang === 'en' ? [text] : [];
  return [...own, ...Object.values(value).flatMap(toUntranslated)];
}

it('shows every shipped entry in Chinese as a whole', async () => {
  const { entries } = await readKnowledgeBase([shippedFolder()]);
  const left = entries.flatMap((entry) =>
    toUntranslated(toAnswer(entry, 'zh')).map((text) => `${entry.id}: ${text}`),
  );
  expect(left).toEqual([]);
});
