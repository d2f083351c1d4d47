import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toSqlitePath } from '../../src/store/sqlite-path.ts';

describe('store/sqlite-path', () => {
  it.each([
    [':memory:', ':memory:'],
    ['file::memory:', ':memory:'],
    ['file:data/whyfail.db', resolve('data/whyfail.db')],
    ['file:./whyfail.db', resolve('whyfail.db')],
    ['file:/var/lib/whyfail.db', resolve('/var/lib/whyfail.db')],
    ['file:a file?with=odd#name', resolve('a file?with=odd#name')],
  ])('reads %s', (url, expected) => {
    expect(toSqlitePath(url)).toBe(expected);
  });

  it.skipIf(process.platform === 'win32')('reads a full file URL', () => {
    expect(toSqlitePath('file:///var/lib/my%20data/whyfail.db')).toBe('/var/lib/my data/whyfail.db');
  });

  it.each([
    '',
    'file:',
    'data/whyfail.db',
    'file://data/whyfail.db',
    'file:///%zz',
    'postgres://user:pass@host/db',
  ])('refuses %s without quoting it', (url) => {
    const read = (): string => toSqlitePath(url);
    expect(read).toThrow(expect.objectContaining({ code: 'store-unavailable' }));
    expect(read).toThrow(/^DATABASE_URL: (?!.*pass)/);
  });
});
