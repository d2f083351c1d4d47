import { describe, expect, it } from 'vitest';
import { EN } from '../../src/kb/words/en.ts';
import { findConcept } from '../../src/kb/words/find-concept.ts';
import { ZH } from '../../src/kb/words/zh.ts';

const LANGUAGES = { en: EN, zh: ZH };

describe('kb/words', () => {
  it.each(Object.entries(LANGUAGES))('gives each word of %s one meaning, and finds it', (_, { words }) => {
    const all = Object.entries(words).flatMap(([concept, list]) =>
      list.map((word) => [word, concept] as const),
    );
    expect(new Set(all.map(([word]) => word)).size).toBe(all.length);
    expect(all.filter(([word, concept]) => findConcept(word)?.concept !== concept)).toEqual([]);
  });

  it.each([
    ['Option 1: Use QEMU emulation', 'option', 'Use QEMU emulation'],
    ['Option B - restart', 'option', 'restart'],
    ['选项二：扩容', 'option', '扩容'],
    ['Integration Pattern: [Build Phase — Dockerfile]', 'pattern', 'Build Phase — Dockerfile'],
    ['Critical (won’t work without this):', 'critical', ''],
    ['Context (optional - read if you wonder why)', 'context', ''],
    ['Verification (<30 sec)', 'verification', '<30 sec'],
    ['解决方案（可直接复制）', 'solution', ''],
    ['验证（<30 秒）', 'verification', '<30 秒'],
  ])('reads %j as %s with %j left over', (heading, concept, rest) => {
    expect(findConcept(heading)).toEqual({ concept, rest });
  });

  it.each([
    'Risk-free restart',
    'When it rains',
    'Optional extras',
    'Causes of death',
    '版本控制',
    'Verify the disk',
    '',
  ])('does not read %j as a part of a card', (heading) => {
    expect(findConcept(heading)).toBeUndefined();
  });
});
