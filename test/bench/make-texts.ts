import type { Entry } from '../../src/kb/schema.ts';
import { createRandom, pick, type Random } from './random.ts';

/** A text to answer. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

const KB = 1024;

/**
 * Texts of all sizes, each with one known error in it where that has room.
 * @param entries where the errors come from
 */
export function makeTexts(entries: readonly Entry[]): readonly BenchText[] {
  const random = createRandom(7);
  const signature = (): string => pick(random, entries).canon?.signature ?? '';
  return [
    { name: 'bare line', text: signature() },
    { name: '50-line stack', text: makeStack(random, signature()) },
    { name: '10 KB log', text: makeLog(random, 10 * KB, signature()) },
    { name: '100 KB log', text: makeLog(random, 100 * KB, signature()) },
    { name: '1 MB log', text: makeLog(random, 1024 * KB, signature()) },
    { name: '1 MB in one line', text: makeLog(random, 1024 * KB, signature()).replaceAll('\n', ' ') },
  ];
}

function makeStack(random: Random, cause: string): string {
  const frames = Array.from(
    { length: 48 },
    (_, depth) =>
      `\tat com.example.${pick(random, ['api', 'jobs', 'store'])}.Handler${depth}.run(Handler.java:${depth * 7})`,
  );
  return [
    'java.lang.IllegalStateException: request could not be served',
    ...frames,
    `Caused by: ${cause}`,
  ].join('\n');
}

function makeLog(random: Random, size: number, error: string): string {
  const lines: string[] = [];
  let length = 0;
  while (length < size) {
    const line = makeLine(random, lines.length);
    lines.push(line);
    length += line.length + 1;
  }
  lines.splice(Math.floor(lines.length * 0.8), 0, `2026-11-20T03:04:05.678Z ERROR ${error}`);
  return lines.join('\n').slice(0, size);
}

function makeLine(random: Random, number: number): string {
  const time = `2026-11-20T03:${String(number % 60).padStart(2, '0')}:05.678Z`;
  return pick(random, [
    `${time} INFO [worker-${number % 7}] served request ${number} in ${number % 97} ms status=200 path=/api/v1/items/${number}`,
    `${time} DEBUG cache lookup key=user:${number} hit=${number % 3 === 0} size=${number % 4096}`,
    `${time} INFO connection from 10.0.${number % 255}.${number % 251} accepted, ${number % 40} open`,
    `${time} WARN slow query took ${number % 900} ms: SELECT id, name FROM items WHERE owner = $1 LIMIT 50`,
    `${time} INFO job ${number} finished: ${number % 12} rows written, next run in 60 s`,
  ]);
}
