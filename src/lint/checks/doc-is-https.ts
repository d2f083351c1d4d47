import type { Check } from '../check.ts';

/** K013: people click it in the middle of an incident. */
export const docIsHttps: Check = {
  code: 'K013',
  demands: 'official_doc_url is an https address',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const url = entry.canon?.official_doc_url;
      if (url === undefined || (URL.canParse(url) && new URL(url).protocol === 'https:')) return [];
      const mend = 'Write the full address, beginning with https://';
      return { entry, where: `${entry.id}: official_doc_url`, what: `is ${url}`, mend };
    }),
};
