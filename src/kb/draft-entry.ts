import { CHINESE, type DraftTitle, ENGLISH, TO_WRITE, toDraftCard } from './draft-card.ts';

/** What an author knows when an entry begins. */
export interface Draft extends DraftTitle {
  /** Why it happens, one sentence. */
  readonly cause: string;
  /** The error as software prints it. */
  readonly signature: string;
  readonly pattern: string;
  /** Patterns for samples that the first one misses. */
  readonly morePatterns: readonly string[];
}

/**
 * The files of a new entry, by name: complete in shape, with marks where the author writes.
 * @param draft what is known
 */
export function draftEntry(draft: Draft): Readonly<Record<string, string>> {
  return {
    'canon.json': `${JSON.stringify(toCanonJson(draft), null, 2)}\n`,
    'card.en.md': toDraftCard(draft, ENGLISH),
    'card.zh.md': toDraftCard(draft, CHINESE),
  };
}

const DEAD_ENDS = [1, 2, 3];

function toCanonJson({ id, signature, pattern, morePatterns, cause, today }: Draft): object {
  const step = (number: number): object => ({
    action: `${TO_WRITE} what to do`,
    success_rate: 0.5,
    condition: '',
    tradeoff: '',
    sources: [],
    step: number,
  });
  return {
    id,
    signature,
    signature_zh: signature,
    regex: pattern,
    patterns: morePatterns,
    domain: id.split('/')[0],
    category: `${TO_WRITE} kind of failure`,
    subcategory: '',
    root_cause: cause || `${TO_WRITE} why it happens, in one sentence`,
    root_cause_zh: `${TO_WRITE} 一句话说明原因`,
    root_cause_type: `${TO_WRITE} configuration, capacity, code... or symptom, when it only reports that something else failed`,
    versions: [],
    os_specific: {},
    dead_ends: DEAD_ENDS.map(() => ({
      action: `${TO_WRITE} what people try in vain`,
      why_fails: `${TO_WRITE} why that cannot work`,
      fail_rate: 0.8,
      condition: '',
      sources: [],
    })),
    dead_ends_zh: DEAD_ENDS.map(() => ({
      action: `${TO_WRITE} 常见的无效做法`,
      why_fails: `${TO_WRITE} 为什么没用`,
    })),
    workarounds: [step(1), step(2), step(3)],
    workarounds_zh: [`${TO_WRITE} 怎么做`, `${TO_WRITE} 怎么做`, `${TO_WRITE} 怎么做`],
    transition_graph: { leads_to: [], preceded_by: [], frequently_confused_with: [] },
    official_doc_url: null,
    official_doc_section: '',
    verification_tier: 'human_reviewed',
    confidence: 0.8,
    fix_success_rate: 0.8,
    resolvable: 'true',
    first_seen: today,
    last_confirmed: today,
    last_updated: today,
    evidence_count: 1,
    tags: [],
    locale: 'en',
    aliases: [],
  };
}
