import type { Answer, AnswerFact, AnswerStep, AnswerText } from './answer.ts';
import { fromCards } from './from-cards.ts';
import { BASE_LANGUAGE, type InLanguage } from './localized.ts';
import { languagesOf, localizedText } from './localized-text.ts';
import { mergeFacts } from './merge-facts.ts';
import { placeholdersIn } from './placeholders-in.ts';
import type { Card, CodeBlock, Entry } from './schema.ts';
import { toFacts } from './to-facts.ts';
import { toNeighbours } from './to-neighbours.ts';
import { toLadder } from './to-steps.ts';

/**
 * An entry as people get to see it: prose from its cards, machine facts from its canon, each text in the language
 * asked for or, where it has none in that, in the one it has.
 * @param entry the entry
 * @param lang language code asked for
 */
export function toAnswer(entry: Entry, lang: string): Answer {
  const { canon } = entry;
  const options = { lang, locale: canon?.locale ?? BASE_LANGUAGE };
  const signature = canon && localizedText(canon, 'signature', options);
  const title = toText(fromCards(entry, lang, (card) => card.title)) ?? signature ?? { text: entry.id, lang };
  const tldr = toText(fromCards(entry, lang, (card) => card.tldr));
  const causes = toCauses(entry, lang, canon && localizedText(canon, 'root_cause', options));
  const cause = causes[0] ?? tldr ?? signature ?? title;
  const ladder = toLadder(entry, lang);
  const { deadEnds, leadsTo, precededBy, confusedWith, facts } = toNeighbours(canon, lang);
  const docUrl = canon?.official_doc_url;
  const steps = ladder.steps.length > 0 ? ladder.steps : [toLastResort(cause, docUrl)];
  const verification = fromCards(entry, lang, (card) => card.verification)?.value ?? [];
  const whereToCheck = toText(fromCards(entry, lang, (card) => card.whereToCheck));
  const fixTime = fromCards(entry, lang, (card) => card.fixTime)?.value;
  const category = canon?.category ?? textOf(entry, lang, 'category');
  const severity = textOf(entry, lang, 'criticality')?.toLowerCase();
  return {
    id: entry.id,
    lang,
    languages: toLanguages(entry),
    title,
    ...(signature && { signature }),
    cause,
    ...(tldr && { tldr }),
    domain: entry.domain,
    ...(category && { category }),
    ...(severity && { severity }),
    ...(fixTime && { fixTime }),
    checklist: toTexts(fromCards(entry, lang, (card) => card.checklist)),
    ...(whereToCheck && { whereToCheck }),
    steps,
    critical: toTexts(fromCards(entry, lang, (card) => card.critical)),
    verification,
    expected: toTexts(fromCards(entry, lang, (card) => card.expected)),
    deadEnds,
    context: [...causes.slice(1).map(toCauseFact), ...toContext(entry, lang)],
    facts: mergeFacts([...toFacts(entry, lang), ...ladder.facts, ...facts]),
    leadsTo,
    precededBy,
    confusedWith,
    related: toRelated(entry),
    ...(docUrl && { docUrl }),
    trust: toTrust(entry),
    placeholders: placeholdersIn([...steps.flatMap(toStepTexts), ...verification.map((block) => block.code)]),
  };
}

/** Canon and card may both name the cause: first the one in the language asked for, and of two the canon's. */
function toCauses(entry: Entry, lang: string, ofCanon: AnswerText | undefined): AnswerText[] {
  const ofCard = toText(fromCards(entry, lang, (card) => card.rootCause));
  const causes = [ofCanon, ofCard].flatMap((cause) => cause ?? []);
  return causes.sort((one, other) => Number(other.lang === lang) - Number(one.lang === lang));
}

function toCauseFact(text: AnswerText): AnswerFact {
  return { label: 'fact.root_cause', text };
}

function toLastResort(cause: AnswerText, docUrl: string | undefined): AnswerStep {
  const body = docUrl ? { text: `${cause.text}\n${docUrl}`, lang: cause.lang } : cause;
  return { body, code: [], destructive: false };
}

function toContext(entry: Entry, lang: string): AnswerFact[] {
  const context = fromCards(entry, lang, (card) => card.context);
  return (context?.value ?? []).map(({ label, text }) => ({
    label,
    text: { text, lang: context?.lang ?? lang },
  }));
}

function toText(part: InLanguage<string | undefined> | undefined): AnswerText | undefined {
  return part?.value === undefined ? undefined : { text: part.value, lang: part.lang };
}

function toTexts(part: InLanguage<readonly string[]> | undefined): AnswerText[] {
  return (part?.value ?? []).map((text) => ({ text, lang: part?.lang ?? BASE_LANGUAGE }));
}

function toLanguages(entry: Entry): string[] {
  const all = new Set([...Object.keys(entry.cards), ...(entry.canon ? languagesOf(entry.canon) : [])]);
  const others = [...all].filter((lang) => lang !== BASE_LANGUAGE).sort();
  return all.has(BASE_LANGUAGE) ? [BASE_LANGUAGE, ...others] : others;
}

function toRelated(entry: Entry): string[] {
  const ids = Object.values(entry.cards).flatMap((card: Card) => {
    const related = card.front['related_kb'];
    return Array.isArray(related) ? related.map(String) : [];
  });
  return [...new Set(ids)];
}

function toTrust({ canon }: Entry): Answer['trust'] {
  const tier = canon?.verification_tier;
  const { first_seen: firstSeen, last_confirmed: lastConfirmed, last_updated: lastUpdated } = canon ?? {};
  return {
    ...(tier && { tier }),
    ...(typeof canon?.confidence === 'number' && { confidence: canon.confidence }),
    ...(typeof canon?.fix_success_rate === 'number' && { successRate: canon.fix_success_rate }),
    ...(typeof canon?.evidence_count === 'number' && { evidenceCount: canon.evidence_count }),
    ...(firstSeen && { firstSeen }),
    ...(lastConfirmed && { lastConfirmed }),
    ...(lastUpdated && { lastUpdated }),
  };
}

function textOf(entry: Entry, lang: string, field: string): string | undefined {
  const value = fromCards(entry, lang, (card) => card.front[field])?.value;
  return typeof value === 'string' ? value : undefined;
}

function toStepTexts(step: AnswerStep): string[] {
  return [step.title?.text ?? '', step.body?.text ?? '', ...step.code.map((block: CodeBlock) => block.code)];
}
