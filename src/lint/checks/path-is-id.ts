import type { Check } from '../check.ts';

/** K015: an entry is found by its path. */
export const pathIsId: Check = {
  code: 'K015',
  demands: 'the path of an entry is its id',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const path = entry.canon && entry.paths.find((one) => one.endsWith('.json'))?.replaceAll('\\', '/');
      if (!path || `/${path}`.replace(/([/.]canon)?\.json$/, '').endsWith(`/${entry.id}`)) return [];
      const isOurLayout = path.endsWith('/canon.json');
      const what = `holds the entry ${entry.id}`;
      return {
        level: isOurLayout ? 'error' : 'warning',
        where: path,
        what,
        mend: `Move it to ${entry.id}${isOurLayout ? '/canon' : ''}.json`,
      };
    }),
};
