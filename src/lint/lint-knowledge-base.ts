import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Entry } from '../kb/schema.ts';
import type { LintContext } from './check.ts';
import type { Finding } from './finding.ts';
import { CHECKS } from './index.ts';
import { toSampleHits } from './sample-hits.ts';

/**
 * Runs every check on a knowledge base.
 * Entries with cards or samples are held to all of them; imported canons, which have neither, mostly get warnings.
 * @param kb the knowledge base, with what was wrong when it was read
 * @param options `today`: the day to judge dates by, YYYY-MM-DD
 */
export function lintKnowledgeBase(kb: KnowledgeBase, options: { readonly today: string }): Finding[] {
  const context: LintContext = { kb, today: options.today, hits: toSampleHits(kb.entries) };
  return CHECKS.flatMap(({ code, run }) =>
    run(context).map(({ entry, level, where, what, mend }): Finding => {
      return { code, level: level ?? toLevel(entry), where, what, mend };
    }),
  );
}

function toLevel(entry: Entry | undefined): Finding['level'] {
  const isImported = entry && entry.samples.length === 0 && Object.keys(entry.cards).length === 0;
  return isImported ? 'warning' : 'error';
}
