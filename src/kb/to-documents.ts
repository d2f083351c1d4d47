import { type Problem, toMessage } from '../errors.ts';
import { repairEncoding } from '../text/repair-encoding.ts';
import { isRecord } from './is-record.ts';
import type { LoadProblem } from './knowledge-base.ts';
import { toCanon } from './read-canon.ts';
import { toCard } from './read-card.ts';
import type { SourceFile } from './read-folder.ts';
import { toFrontMatter } from './read-front-matter.ts';
import type { Canon, Card, Sample } from './schema.ts';

/** A document and the file it came from. */
export interface Sourced<T> {
  readonly file: SourceFile;
  readonly value: T;
}

/** What the files of one folder hold. */
export interface Documents {
  readonly canons: Sourced<Canon>[];
  readonly cards: Sourced<Card>[];
  readonly samples: Sourced<Sample>[];
  readonly problems: LoadProblem[];
}

/**
 * Reads each file as what its name and content say it is; one that is not whole becomes a problem.
 * @param files files of one folder
 */
export function toDocuments(files: readonly SourceFile[]): Documents {
  const documents: Documents = { canons: [], cards: [], samples: [], problems: [] };
  for (const file of files) {
    if (file.name.endsWith('.json')) addCanon(file, documents);
    else if (file.name.endsWith('.md')) addCard(file, documents);
    else addSample(file, documents);
  }
  return documents;
}

function addCanon(file: SourceFile, { canons, problems }: Documents): void {
  const isNamed = /(^|\.)canon\.json$/.test(file.name);
  try {
    const text = repair(file, unescapeLetters(file.text), problems);
    const json: unknown = JSON.parse(text);
    if (!isNamed && !looksLikeCanon(json)) {
      const what = 'is no canon: it has no id with a signature or an error';
      problems.push({
        level: 'warning',
        where: file.path,
        what,
        mend: 'Move it to a folder that begins with _',
      });
      return;
    }
    const result = toCanon(json, file.path);
    if ('canon' in result) canons.push({ file, value: result.canon });
    else problems.push(...result.problems.map(toError));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const where = `${file.path}${toLineSuffix(file.text, error)}`;
    problems.push({
      level: 'error',
      where,
      what: `is not JSON: ${toMessage(error)}`,
      mend: 'Correct the line',
    });
  }
}

/** Letters written as `\u00e2` hide text that was encoded twice. */
function unescapeLetters(json: string): string {
  return /\\u00[c-f]/i.test(json) ? JSON.stringify(JSON.parse(json)) : json;
}

function looksLikeCanon(json: unknown): boolean {
  return isRecord(json) && typeof json['id'] === 'string' && ('signature' in json || isRecord(json['error']));
}

function toLineSuffix(text: string, error: SyntaxError): string {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return position ? `: line ${text.slice(0, Number(position)).split('\n').length}` : '';
}

function addCard(file: SourceFile, { cards, problems }: Documents): void {
  if (/^readme(\.[a-z-]+)?\.md$/i.test(file.name)) return;
  if (!/^card(\.[a-z-]+)?\.md$/i.test(file.name) && !claimsToBeCard(file)) return;
  const result = toCard(repair(file, file.text, problems), file.path);
  if ('card' in result) cards.push({ file, value: result.card });
  else problems.push(...result.problems.map(toError));
}

/** Front matter with a kb_id makes a card; where it cannot be read, the word alone does, so that the mistake is named. */
function claimsToBeCard(file: SourceFile): boolean {
  if (!file.text.startsWith('---')) return false;
  const matter = toFrontMatter(file.text.replaceAll('\r\n', '\n'), file.path);
  return 'front' in matter ? 'kb_id' in matter.front : /^\W*kb_id\b/m.test(file.text);
}

function addSample(file: SourceFile, { samples }: Documents): void {
  const kind = file.name.startsWith('hit-') ? 'hit' : 'miss';
  samples.push({ file, value: { kind, path: file.path, text: file.text } });
}

function repair(file: SourceFile, text: string, problems: LoadProblem[]): string {
  const { text: whole, repaired, lost } = repairEncoding(text);
  if (repaired + lost > 0) {
    const what = `was encoded twice: ${repaired} characters repaired, the remains of ${lost} dropped`;
    problems.push({ level: 'warning', where: file.path, what, mend: 'Save the original again as UTF-8' });
  }
  return whole;
}

function toError(problem: Problem): LoadProblem {
  return { level: 'error', ...problem };
}
