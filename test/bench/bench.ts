import type { Entry } from '../../src/kb/schema.ts';
import { createExactStage, createFuse, createRegExpLoop, createWholeAnswer } from './engines.ts';
import { benchHostile } from './hostile.ts';
import { makeEntries } from './make-entries.ts';
import { makeTexts } from './make-texts.ts';
import { type Measured, measure, measureByLines } from './measure.ts';
import { printReliability } from './reliability.ts';

const SIZES = [250, 2_500, 10_000, 50_000];

/** Prints the tables of the README's section on speed; every ratio is of two numbers from this run. */
async function main(): Promise<void> {
  console.log(
    '| entries | text | exact stage, ms | whole answer, ms | RegExp loop, ms | loop : exact | fuse.js, ms | fuse.js : whole |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const costs: string[] = [];
  for (const size of SIZES) {
    const entries = makeEntries(size);
    costs.push(await measureCost(entries));
    await benchTexts(entries);
  }
  console.log('\n| entries | build, ms | build again, ms | memory, MB |\n|---|---|---|---|');
  console.log(costs.join('\n'));
  await benchHostile('kb');
  await printReliability();
}

async function benchTexts(entries: readonly Entry[]): Promise<void> {
  const [exact, whole, loop, fuse] = [
    createExactStage(entries),
    createWholeAnswer(entries),
    createRegExpLoop(entries),
    createFuse(entries),
  ];
  for (const { name, text } of makeTexts(entries)) {
    const exactMs = await measure(exact, text);
    const wholeMs = await measure(whole, text);
    const loopMs = await measureByLines(loop, text);
    const fuseMs = name === 'bare line' ? await measure(fuse, text) : undefined;
    const row = [
      entries.length,
      name,
      show(exactMs),
      show(wholeMs),
      show(loopMs),
      ratio(loopMs, exactMs),
      fuseMs ? show(fuseMs) : '',
      fuseMs ? ratio(fuseMs, wholeMs) : '',
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
}

async function measureCost(entries: readonly Entry[]): Promise<string> {
  const before = memory();
  const started = performance.now();
  const first = createWholeAnswer(entries);
  const built = performance.now();
  const kept = memory() - before;
  const second = createWholeAnswer(entries);
  const rebuilt = performance.now();
  await first('');
  await second('');
  return `| ${entries.length} | ${Math.round(built - started)} | ${Math.round(rebuilt - built)} | ${kept.toFixed(1)} |`;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function show({ ms, isReckoned }: Measured): string {
  const digits = ms < 1 ? 3 : ms < 100 ? 1 : 0;
  return `${isReckoned ? '~' : ''}${ms.toFixed(digits)}`;
}

function ratio(slow: Measured, fast: Measured): string {
  const times = slow.ms / fast.ms;
  return `${times >= 10 ? Math.round(times) : times.toFixed(1)}x`;
}

await main();
