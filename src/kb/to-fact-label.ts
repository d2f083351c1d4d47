import type { Concept } from './words/concept.ts';

/**
 * The i18n key of a card's part: `sideEffects` becomes `fact.side_effects`.
 * @param concept the part
 */
export function toFactLabel(concept: Concept): string {
  return `fact.${concept.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;
}
