import { z } from 'zod';

const rate = z.number().min(0).max(1);
const strings = z.array(z.string()).default([]);
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);

/** A way that people try and that does not help. */
export const DeadEnd = z.looseObject({
  /** What people do, in the imperative. */
  action: z.string().min(1),
  /** Why that cannot work. */
  why_fails: optionalText,
  /** Share of attempts that failed, 0 to 1. */
  fail_rate: rate.nullish(),
  /** When this applies; empty for always. */
  condition: optionalText,
  /** Links that support the claim. */
  sources: strings,
});
export type DeadEnd = z.infer<typeof DeadEnd>;

/** A way that helps. */
export const Workaround = z.looseObject({
  /** What to do, in the imperative. */
  action: z.string().min(1),
  /** The same with commands; often equal to `action`. */
  how: optionalText,
  /** Share of attempts that worked, 0 to 1; an estimate unless `verification_tier` says otherwise. */
  success_rate: rate.nullish(),
  /** When this applies; empty for always. */
  condition: optionalText,
  /** What it costs. */
  tradeoff: optionalText,
  /** Links that support the claim. */
  sources: strings,
  /** Which step of the card this is: 1 the solution, 2 the first fallback, and so on; without it, a step of its own. */
  step: z.number().int().min(1).nullish(),
});
export type Workaround = z.infer<typeof Workaround>;

/** An arrow from this error to another. */
export const Edge = z.looseObject({
  /** Id of the other entry. */
  error_id: z.string().min(1),
  /** How often the arrow holds, 0 to 1. */
  probability: rate.nullish(),
  /** When it holds. */
  condition: optionalText,
  /** For confusables: how to tell the two apart. */
  distinction: optionalText,
});
export type Edge = z.infer<typeof Edge>;

const edges = z.array(Edge).default([]);

/** A version the error is about. */
export const Version = z.looseObject({
  /** Product and version: `Docker 25.0.0`. */
  version: z.string().min(1),
  /** What the version did: introduced, deprecated, removed, changed; and whether it is still active. */
  introduced: optionalText,
  deprecated: optionalText,
  removed: optionalText,
  behavior_change: optionalText,
  status: optionalText,
});

/**
 * The machine half of an entry: the public error canon in its flat form.
 * Texts in another language stand beside the English ones with the language as suffix (`signature_zh`, `dead_ends_zh`);
 * unknown fields are kept and shown in `explain`.
 */
export const Canon = z.looseObject({
  /** `domain/slug`, in the nested form `domain/slug/environment`. */
  id: z
    .string()
    .regex(/^[\w.+-]+(\/[\w.+-]+){1,3}$/, 'expected domain/slug, such as docker/exec-format-error'),
  /** The error as software prints it, with real values. */
  signature: z.string().min(1),
  /** Main pattern; linear-time syntax (no lookaround, no backreference), case-insensitive. Named groups fill placeholders. */
  regex: optionalText,
  /** Further patterns: other versions, tools and languages. */
  patterns: strings,
  /** First part of the id: docker, kubernetes, linux... */
  domain: z.string().min(1),
  /** Kind of failure within the domain. */
  category: optionalText,
  subcategory: optionalText,
  /** Why it happens, one or two sentences. */
  root_cause: optionalText,
  /** Kind of cause: configuration, capacity...; `symptom` when the error only reports that something else failed, and yields to it. */
  root_cause_type: optionalText,
  versions: z.array(Version).default([]),
  /** What differs by operating system. */
  os_specific: z.record(z.string(), z.unknown()).default({}),
  dead_ends: z.array(DeadEnd).default([]),
  workarounds: z.array(Workaround).default([]),
  transition_graph: z
    .looseObject({
      /** Errors that follow from this one. */
      leads_to: edges,
      /** Errors that this one follows from. */
      preceded_by: edges,
      /** Errors that look alike. */
      frequently_confused_with: edges,
    })
    .default({ leads_to: [], preceded_by: [], frequently_confused_with: [] }),
  official_doc_url: optionalText,
  official_doc_section: optionalText,
  /** Code that the software prints: ECONNREFUSED, TS2345, ORA-12154. */
  error_code: optionalText,
  /** Who vouches for it: ai_generated, human_reviewed, community_verified... */
  verification_tier: optionalText,
  /** Author's confidence in the entry as a whole, 0 to 1. */
  confidence: rate.nullish(),
  /** Estimated share of cases that the workarounds resolve, 0 to 1. */
  fix_success_rate: rate.nullish(),
  /** true, partial or false. */
  resolvable: z
    .union([z.string(), z.boolean()])
    .nullish()
    .transform((value) => (value == null ? undefined : String(value))),
  /** Days, YYYY-MM-DD. */
  first_seen: optionalText,
  last_confirmed: optionalText,
  last_updated: optionalText,
  /** How many reports stand behind it. */
  evidence_count: z.number().int().min(0).nullish(),
  tags: strings,
  /** Language of the unsuffixed texts. */
  locale: z.string().default('en'),
  /** Other ids and other names of the same error. */
  aliases: strings,
});
export type Canon = z.infer<typeof Canon>;

/** A fenced block of a card. */
export const CodeBlock = z.object({
  /** Language after the fence, empty without one. */
  language: z.string(),
  /** Text between the fences. */
  code: z.string(),
});
export type CodeBlock = z.infer<typeof CodeBlock>;

/** A labelled line of prose: `**Side Effects**: ...`. */
export const Fact = z.object({ label: z.string(), text: z.string() });
export type Fact = z.infer<typeof Fact>;

/** One way to the goal: the solution or a fallback. */
export const CardStep = z.object({
  /** Heading without decoration: `Use QEMU emulation`. */
  title: z.string(),
  /** Prose outside code and facts. */
  text: z.string(),
  code: z.array(CodeBlock),
  /** When to take this way. */
  when: z.string().optional(),
  /** What may go wrong. */
  risks: z.string().optional(),
});
export type CardStep = z.infer<typeof CardStep>;

/** The prose half of an entry in one language: the public Markdown card. */
export const Card = z.object({
  /** Front matter as written: kb_id, category, platform, technologies, complexity 1-10, criticality, created, tags, related_kb. */
  front: z.record(z.string(), z.unknown()),
  /** Language code of the prose. */
  lang: z.string(),
  /** First heading. */
  title: z.string().min(1),
  /** The TL;DR sentence. */
  tldr: z.string(),
  /** `~5 min`. */
  fixTime: z.string().optional(),
  /** What the quote says besides TL;DR and fix time: platform and so on. */
  quoteFacts: z.array(Fact),
  /** Signs that this is the reader's problem, without the boxes. */
  checklist: z.array(z.string()),
  whereToCheck: z.string().optional(),
  /** The solution first, then each fallback option in order. */
  steps: z.array(CardStep).min(1),
  /** Without these the solution does not work. */
  critical: z.array(z.string()),
  versions: z.array(z.string()),
  /** Code that proves the fix. */
  verification: z.array(CodeBlock),
  expected: z.array(z.string()),
  /** Root cause in prose. */
  rootCause: z.string().optional(),
  /** Rest of the context: side effects, best practice, anti-pattern, applicable, frequency. */
  context: z.array(Fact),
  /** Sections and lines that no known heading claims, so that nothing is lost. */
  rest: z.array(Fact),
});
export type Card = z.infer<typeof Card>;

/** A pasted text that the entry must (`hit`) or must not (`miss`) answer. */
export const Sample = z.object({ kind: z.enum(['hit', 'miss']), path: z.string(), text: z.string() });
export type Sample = z.infer<typeof Sample>;

/** One known error: canon and cards joined. */
export const Entry = z.object({
  /** `domain/slug`; for a card alone `category/kb_id` in lower case. */
  id: z.string().min(1),
  /** kb_id, old ids, alias names: all that a link or a search may say. */
  aliases: z.array(z.string()),
  domain: z.string(),
  /** Pattern sources in the order of trust. */
  patterns: z.array(z.string()),
  canon: Canon.optional(),
  /** Cards by language code. */
  cards: z.record(z.string(), Card),
  samples: z.array(Sample),
  /** Files this was read from. */
  paths: z.array(z.string()),
});
export type Entry = z.infer<typeof Entry>;
