import { readConfig } from '../config/read.ts';
import { createDiagnose, type Diagnose } from '../diagnosis/diagnose.ts';
import { toLine } from '../errors.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import { isPackedSample, packedFile } from '../kb/packed-folder.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';
import { createMatcher, type Matcher } from '../match/create-matcher.ts';

/** What the subcommands that answer questions need. */
export interface Engine {
  readonly knowledgeBase: KnowledgeBase;
  readonly matcher: Matcher;
  readonly diagnose: Diagnose;
  readonly lang: string;
}

/** Options that every subcommand with an engine understands. */
export const ENGINE_OPTIONS = { kb: { type: 'string', multiple: true }, lang: { type: 'string' } } as const;

/**
 * Loads the knowledge base and builds the engine; says on standard error what could not be loaded.
 * @param kb folders instead of the shipped one and those of `WHYFAIL_KB`
 * @param lang language instead of `WHYFAIL_LANG`
 */
export async function openEngine(
  kb: readonly string[] | undefined,
  lang: string | undefined,
): Promise<Engine> {
  const config = readConfig(undefined, { needsSlack: false });
  const folders = kb ?? [shippedFolder(), ...config.kbFolders];
  const options = { isSampleWanted: isPackedSample, packedFile: packedFile() };
  const knowledgeBase = await readKnowledgeBase(folders, options);
  for (const problem of knowledgeBase.problems) console.error(`whyfail: ${toLine(problem)}`);
  const matcher = createMatcher(knowledgeBase.entries);
  return {
    knowledgeBase,
    matcher,
    diagnose: createDiagnose({ knowledgeBase, matcher }),
    lang: lang ?? config.language,
  };
}
