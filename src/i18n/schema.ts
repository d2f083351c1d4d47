import { z } from 'zod';

/** A dictionary file: flat keys, messages with `{name}` in them. */
export const Dictionary = z.record(z.string(), z.string().min(1));
export type Dictionary = z.infer<typeof Dictionary>;
