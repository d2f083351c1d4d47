import { z } from 'zod';

/** A line of `whyfail explain --jsonl`. */
export const TextLine = z.object({
  /** Comes back with the verdict. */
  id: z.union([z.string(), z.number()]),
  /** What was pasted. */
  text: z.string(),
});
export type TextLine = z.infer<typeof TextLine>;
