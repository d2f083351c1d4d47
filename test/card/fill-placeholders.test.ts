import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCode, openPlaceholders } from '../../src/card/fill-placeholders.ts';
import { isShellSafe } from '../../src/text/shell-safe.ts';

const VALUES = { IMAGE: 'nginx:1.25', HOST: 'db.local' };

describe('card/fill-placeholders', () => {
  it.each([
    ['fills a value', 'docker pull __IMAGE__', 'docker pull nginx:1.25'],
    ['fills every occurrence', '__HOST__ __HOST__', 'db.local db.local'],
    ['drops the marker of a filled line', 'docker pull __IMAGE__  # 🖍️ VAR', 'docker pull nginx:1.25'],
    ['drops a marker with a hint', 'docker pull __IMAGE__ # 🖍️ VAR: your image', 'docker pull nginx:1.25'],
    [
      'drops a marker in another comment style',
      'const host = "__HOST__"; // 🖍️ VAR',
      'const host = "db.local";',
    ],
    ['drops a marker without variation selector', 'ping __HOST__ # 🖍 VAR', 'ping db.local'],
    ['keeps what is open', 'ssh __USER__@__HOST__  # 🖍️ VAR', 'ssh __USER__@db.local'],
    [
      'keeps the hint behind a marker while the line is open',
      'ssh __USER__@__HOST__  # 🖍️ VAR root or admin',
      'ssh __USER__@db.local  # root or admin',
    ],
    ['keeps a marker beside a literal', 'sleep 5  # 🖍️ VAR', 'sleep 5  # 🖍️ VAR'],
    ['keeps other comments', 'ping __HOST__  # twice', 'ping db.local  # twice'],
    ['leaves lower case alone', 'python __init__.py', 'python __init__.py'],
    ['leaves names it has no value for', 'echo __FILE__', 'echo __FILE__'],
    ['keeps line ends', 'a __HOST__ # 🖍️ VAR\n\nb', 'a db.local\n\nb'],
  ])('%s', (_, code, expected) => {
    expect(fillCode(code, VALUES)).toBe(expected);
  });

  it('does not fill a value into a value', () => {
    expect(fillCode('__A__', { A: '__B__', B: 'x' })).toBe('__B__');
  });

  it('takes no value from a prototype', () => {
    expect(fillCode('__A__', Object.create({ A: 'inherited' }))).toBe('__A__');
  });

  it('puts nothing into a command that a shell would interpret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const filled = fillCode('run __A__', { A: value });
        expect(filled === 'run __A__' || /^run [\w@%+=:,./][\w@%+=:,./-]*$/.test(filled)).toBe(true);
      }),
    );
  });

  it('names the placeholders without a usable value, in their order', () => {
    const answer = { placeholders: ['USER', 'HOST', 'IMAGE', 'PORT'] };
    expect(openPlaceholders(answer, { ...VALUES, PORT: '80; reboot' })).toEqual(['USER', 'PORT']);
  });
});

describe('card/is-shell-safe', () => {
  it.each([
    ['nginx:1.25', true],
    ['registry.local/team/app@sha256:0f', true],
    ['a=b,c%20+d_e-f', true],
    ['', false],
    ['-rf', false],
    ['a b', false],
    ['$HOME', false],
    ['a;b', false],
    ['a\nb', false],
    ['`id`', false],
    ['~root', false],
    ['*', false],
    ['é', false],
    ['a'.repeat(200), true],
    ['a'.repeat(201), false],
  ])('%j is %s', (value, expected) => {
    expect(isShellSafe(value)).toBe(expected);
  });
});
