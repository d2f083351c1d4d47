import { WhyfailError } from '../errors.ts';
import { clean } from '../text/clean.ts';
import { ENGINE_OPTIONS, openEngine } from './open-engine.ts';
import { readArguments } from './read-arguments.ts';
import { toReportedCandidate } from './to-report.ts';

const MOST = 10;

/**
 * `whyfail search`: known errors that resemble a few words, best first.
 * @param args words behind the subcommand
 * @throws WhyfailError `usage` without words, `kb-empty`
 */
export async function search(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { ...ENGINE_OPTIONS, json: { type: 'boolean' } });
  const query = clean(positionals.join(' '));
  if (query === '') {
    const mend = 'Write a few words of the error, such as: whyfail search no space left';
    throw new WhyfailError('usage', [{ where: 'search', what: 'needs words to search for', mend }]);
  }
  const { matcher, knowledgeBase, lang } = await openEngine(values.kb, values.lang);
  const candidates = await matcher.search(query, MOST);
  const found = candidates.map((candidate) => toReportedCandidate(candidate, knowledgeBase, lang));
  if (values.json)
    console.log(
      JSON.stringify(
        found.map(({ id, title, signature, confidence }) => ({ id, title, signature, confidence })),
        null,
        2,
      ),
    );
  else if (found.length === 0)
    console.log(`Nothing resembles "${query}" among ${knowledgeBase.entries.length} known errors.`);
  else for (const { id, title } of found) console.log(`${id}  ${title}`);
  return 0;
}
