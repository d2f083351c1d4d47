import { z } from 'zod';

/** A line of `whyfail explain --jsonl`. */
export const TextLine = z.object({
  /** Comes back with the verdict. */
  id: z.union([z.string(), z.number()]),
  /** What was pasted. */
  text: z.string(),
});
export type TextLine = z.infer<typeof TextLine>;

/** A line of `whyfail eval`. */
export const LabelledLine = z.object({
  /** Name of the paste, unique in its file. */
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  /** The entry that is right, several when each would be, or null for silence. */
  expect: z.union([z.string(), z.array(z.string()), z.null()]).transform((expect) => [expect ?? []].flat()),
  /** Groups the report: bare, noisy, stack... */
  kind: z.string().default('all'),
});
export type LabelledLine = z.infer<typeof LabelledLine>;

/** What `whyfail eval --json` wrote, as far as `--compare` needs it. */
export const EarlierEvaluation = z.object({
  rows: z.array(z.object({ id: z.string(), right: z.boolean(), verdict: z.string() })),
});
