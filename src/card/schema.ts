import { z } from 'zod';
import { isShellSafe } from '../text/shell-safe.ts';

/* Without quotes and backslashes, so that the short form of a state fits a block id whatever the entry is called. */
const entryId = z
  .string()
  .max(200)
  .regex(/^[^\p{C}"\\]+$/u);
const values = z
  .record(z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/), z.string().refine(isShellSafe))
  .refine((all) => Object.keys(all).length <= 20);

/** A card's state as it travels: one letter a field, defaults left out. */
export const WireState = z
  .strictObject({
    /** Entry id. */
    e: entryId,
    /** Language. */
    l: z.string().regex(/^[a-z]{2}$/),
    /** Step. */
    s: z.int().min(0).max(20).default(0),
    /** Values. */
    v: values.default({}),
    /** Matched line. */
    m: z.string().max(300).default(''),
    /** Span within the line. */
    p: z.tuple([z.int().min(0).max(300), z.int().min(0).max(300)]).default([0, 0]),
    /** Consequences. */
    c: z.array(entryId).max(5).default([]),
    /** 1 when shared. */
    a: z.literal(1).optional(),
    /** Thread. */
    t: z
      .string()
      .regex(/^[\d.]{1,32}$/)
      .default(''),
    /** Fingerprint. */
    f: z
      .string()
      .regex(/^[\w:-]{1,64}$/)
      .default(''),
    /** Next candidates. */
    n: z.array(entryId).min(1).max(2).optional(),
    /** Dead end and command that was tried. */
    d: z.tuple([z.int().min(0).max(99), z.string().min(1).max(100)]).optional(),
  })
  .refine((wire) => wire.p[0] <= wire.p[1] && wire.p[1] <= wire.m.length);
export type WireState = z.infer<typeof WireState>;

/** Private metadata of a modal that changes a card. */
export const WireMetadata = z.strictObject({
  /** Encoded state. */
  s: z.string().max(2000),
  /** Where to answer, as the caller gave it. */
  r: z.string().max(2000),
});
