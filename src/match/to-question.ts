import { extract } from '../text/extract.ts';
import type { Question } from './resemblance-stage.ts';
import type { TextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * What is worth comparing: all of a short text, which a person wrote; of a log only lines that report a failure,
 * because its other lines resemble known errors by chance.
 * @param lines cleaned text
 */
export function toQuestion(lines: TextLines): Question {
  const { question, shortLines } = THRESHOLDS;
  const isLog = lines.count > question.lines || lines.text.length > question.characters;
  const all = extract(toEnds(lines.text), THRESHOLDS.excerpts);
  const excerpts =
    lines.count <= shortLines
      ? all
      : all
          .filter(({ role }) => !isLog || role === 'error' || role === 'cause')
          .map((excerpt) => ({ ...excerpt, line: lines.lineAt(lines.text.lastIndexOf(excerpt.text)) }));
  const words = isLog ? excerpts.map(({ text }) => text).join('\n') : lines.text;
  return { excerpts, words, isLog };
}

/** Line roles of a megabyte take 20 ms, and failures are reported at its ends. */
export function toEnds(text: string): string {
  const { head, tail } = THRESHOLDS.ends;
  return text.length <= head + tail ? text : `${text.slice(0, head)}\n${text.slice(-tail)}`;
}
