import { fileURLToPath } from 'node:url';

/** The folder of entries that come with whyfail; the path is the same from `src/kb` and from `dist/kb`. */
export function shippedFolder(): string {
  return fileURLToPath(new URL('../../kb', import.meta.url));
}
