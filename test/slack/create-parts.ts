import { createDiagnose } from '../../src/diagnosis/diagnose.ts';
import { readTranslators } from '../../src/i18n/read-dictionaries.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { createCounters } from '../../src/log/counters.ts';
import { createLogger } from '../../src/log/logger.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { createClient } from '../../src/slack/create-client.ts';
import { identify } from '../../src/slack/identify.ts';
import type { Parts } from '../../src/slack/parts.ts';
import { createRecent } from '../../src/slack/recent.ts';
import { openStore } from '../../src/store/create-store.ts';
import { FOLDERS, toConfig } from './start-whyfail.ts';

/** The parts of a listener against a local Slack, some of them replaced. */
export async function createParts(slack: LocalSlack, replaced: Partial<Parts> = {}): Promise<Parts> {
  const log = createLogger({ level: 'error', redact: (text) => text, write: () => undefined });
  const client = createClient(slack.botToken, { apiUrl: slack.apiUrl, log });
  const knowledgeBase = await readKnowledgeBase(FOLDERS);
  const matcher = createMatcher(knowledgeBase.entries);
  return {
    config: toConfig(slack),
    botToken: slack.botToken,
    client,
    identity: await identify(client, { log, signal: new AbortController().signal }),
    knowledgeBase,
    diagnose: createDiagnose({ knowledgeBase, matcher }),
    search: matcher.search,
    store: await openStore(':memory:'),
    recent: createRecent(),
    translators: readTranslators(),
    log,
    counters: createCounters(),
    now: Date.now,
    ...replaced,
  };
}
