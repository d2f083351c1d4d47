import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SRC = join(ROOT, 'src');

/** The floor plan: an arrow may only point to a lower floor, or stay within its folder. */
const FLOORS: Readonly<Record<string, number>> = {
  'main.ts': 7,
  cli: 7,
  'app.ts': 6,
  playground: 6,
  slack: 5,
  card: 4,
  diagnosis: 3,
  lint: 3,
  match: 2,
  store: 2,
  kb: 1,
  config: 1,
  log: 1,
  text: 0,
  i18n: 0,
  'errors.ts': 0,
};
/** The composition may open the playground, which stands beside it. */
const EXCEPTIONS: readonly string[] = ['app.ts -> playground', 'text -> errors.ts', 'i18n -> errors.ts'];

/** Doors: who alone may use what. */
const DOORS: readonly { readonly what: string; readonly pattern: RegExp; readonly who: RegExp }[] = [
  { what: 'process.env', pattern: /\bprocess\.env\b/, who: /^config\// },
  { what: 'new RegExp', pattern: /\bnew RegExp\(|\bRE2JS\b/, who: /^text\/regex\.ts$/ },
  { what: 'console', pattern: /\bconsole\.\w+\(/, who: /^(log|cli)\// },
  { what: '@slack/bolt', pattern: /from '@slack\/bolt'|import\('@slack\/bolt'\)/, who: /^slack\// },
  {
    what: 'the files of the knowledge base',
    pattern: /from 'node:fs(\/promises)?'/,
    who: /^(kb|config|i18n|store|cli|playground)\//,
  },
];

/** Longer than 300 lines is two concepts. */
const MAX_LINES = 300;

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)));
}

const FILES = sourceFiles(SRC);
const PROGRAM = FILES.filter((file) => !file.startsWith('playground/page/'));

function textOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function importsOf(file: string): readonly string[] {
  const targets = [...textOf(file).matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return targets.map((target) => relative(SRC, resolve(dirname(join(SRC, file)), target)));
}

describe('architecture', () => {
  it('knows every room of the house', () => {
    const rooms = new Set(PROGRAM.map(roomOf));
    expect([...rooms].filter((room) => FLOORS[room] === undefined)).toEqual([]);
  });

  it('lets arrows point only down', () => {
    const upward = PROGRAM.flatMap((file) =>
      importsOf(file).flatMap((target) => {
        const [from, to] = [roomOf(file), roomOf(target)];
        if (from === to || EXCEPTIONS.includes(`${from} -> ${to}`)) return [];
        return (FLOORS[to] ?? 99) < (FLOORS[from] ?? -1) ? [] : [`${file} -> ${target}`];
      }),
    );
    expect(upward).toEqual([]);
  });

  it('has no import cycle', () => {
    const edges = new Map(PROGRAM.map((file) => [file, importsOf(file)]));
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): readonly string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')];
      if (done.has(file)) return [];
      done.add(file);
      return (edges.get(file) ?? []).flatMap((target) => visit(target, [...path, file]));
    };
    expect(PROGRAM.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it.each(DOORS)('opens $what only at its door', ({ pattern, who }) => {
    expect(PROGRAM.filter((file) => !who.test(file) && pattern.test(textOf(file)))).toEqual([]);
  });

  it('keeps every file under 300 lines, and half of them under 90', () => {
    const lengths = FILES.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b);
    expect(FILES.filter((file) => textOf(file).split('\n').length > MAX_LINES)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('has no folder for leftovers', () => {
    const folders = new Set(FILES.flatMap((file) => dirname(file).split('/')));
    expect(['lib', 'utils', 'common', 'helpers', 'types'].filter((name) => folders.has(name))).toEqual([]);
  });

  it('has no default export, any, enum or non-null assertion of unknown things', () => {
    const banned =
      /^export default|:\s*any\b|\bas any\b|<any>|^(?:export )?(?:const )?enum |@ts-(?:ignore|nocheck)/m;
    expect(FILES.filter((file) => banned.test(textOf(file)))).toEqual([]);
  });

  it('has at most ten runtime dependencies', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const dependencies =
      manifest && typeof manifest === 'object' && 'dependencies' in manifest ? manifest.dependencies : {};
    expect(Object.keys(dependencies ?? {}).length).toBeLessThanOrEqual(10);
  });
});
