import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LabelledLine } from '../../src/cli/schema.ts';

/** The labelled pastes of `test/quality`. */
export function readLabelled(): readonly LabelledLine[] {
  const folder = fileURLToPath(new URL('../../../../test/quality/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => LabelledLine.parse(JSON.parse(line)));
}
