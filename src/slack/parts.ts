import type { webApi } from '@slack/bolt';
import type { Config } from '../config/config.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Translators } from '../i18n/translator.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Counters } from '../log/counters.ts';
import type { Logger } from '../log/logger.ts';
import type { Matcher } from '../match/create-matcher.ts';
import type { Place, Store } from '../store/store.ts';
import type { Conversation } from './conversation.ts';
import type { Identity } from './etiquette.ts';
import type { Recent } from './recent.ts';

/** Everything that a listener works with; built once, passed on, never imported. */
export interface Parts {
  readonly config: Pick<Config, 'slackApiUrl' | 'language' | 'incidentChannels' | 'alertBots'>;
  readonly botToken: string;
  readonly client: webApi.WebClient;
  readonly identity: Identity;
  readonly knowledgeBase: KnowledgeBase;
  readonly diagnose: (text: string) => Promise<Diagnosis>;
  readonly search: Matcher['search'];
  readonly store: Store;
  readonly recent: Recent;
  readonly translators: Translators;
  readonly log: Logger;
  readonly counters: Counters;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The key under which a conversation is remembered.
 * @param parts for the workspace
 * @param to a conversation; without a channel it is the person's own
 */
export function toPlace(parts: Pick<Parts, 'identity'>, to: Conversation): Place {
  return { team: parts.identity.team, channel: to.channel ?? to.user ?? '' };
}
