import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Matcher } from '../match/create-matcher.ts';
import { createPacer } from '../match/pacer.ts';
import { detectLanguage } from '../text/detect-language.ts';
import type { Diagnosis } from './diagnosis.ts';
import { prepare } from './prepare.ts';
import { toFingerprint } from './to-fingerprint.ts';
import { toValues } from './to-values.ts';

/** Says what is wrong with a pasted text; nothing of the text beyond the matched lines leaves it. */
export type Diagnose = (text: string) => Promise<Diagnosis>;

/** What diagnosing needs. */
export interface DiagnoseParts {
  readonly knowledgeBase: KnowledgeBase;
  readonly matcher: Matcher;
}

/**
 * Builds the use case that everything else serves.
 * @param parts the knowledge base and the engine over it
 */
export function createDiagnose({ knowledgeBase, matcher }: DiagnoseParts): Diagnose {
  return async (text) => {
    const pacer = createPacer();
    const redacted = await prepare(text, pacer);
    const verdict = await matcher.match(redacted.text, pacer);
    const first = verdict.candidates[0];
    const language = detectLanguage(redacted.text);
    return {
      verdict,
      values: toValues(first?.groups ?? {}),
      secrets: redacted.found,
      fingerprint: toFingerprint(redacted.text, first?.line),
      ...(language ? { language } : {}),
      searched: {
        lines: redacted.text === '' ? 0 : redacted.text.split('\n').length,
        entries: knowledgeBase.entries.length,
      },
    };
  };
}
