import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openStore } from '../../src/store/create-store.ts';
import { describeStore } from './store.cases.ts';

describe('store/sql-store', () => {
  describe('on a SQLite file', () => {
    describeStore(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'whyfail-store-'));
      return {
        open: () => openStore(`file:${join(folder, 'whyfail.db')}`),
        remove: async () => rmSync(folder, { recursive: true }),
      };
    });
  });
});
