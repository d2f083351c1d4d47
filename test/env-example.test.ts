import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/read.ts';
import { Environment } from '../src/config/schema.ts';

const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const nowhere = { folder: '/folder/that/does/not/exist' };

describe('env-example', () => {
  it('names every variable of the schema, in its order, and no other', () => {
    expect(Object.keys(parse(text))).toEqual(Object.keys(Environment.shape));
  });

  it('explains each variable in one line of comment above it', () => {
    const lines = text.trimEnd().split('\n');
    const kinds = lines.map((line) =>
      /^# \S/.test(line) ? 'comment' : /^[A-Z_]+=/.test(line) ? 'variable' : line,
    );
    expect(kinds).toEqual(Object.keys(Environment.shape).flatMap(() => ['comment', 'variable']));
  });

  it('can be used as it is: it says what holds without it', () => {
    expect(readConfig(parse(text), nowhere)).toEqual(readConfig({}, nowhere));
  });
});
