/** Labels of facts that the dictionaries translate; a field without one is shown under its own name. */
export const FACT_KEYS = [
  'fact.additional',
  'fact.aliases',
  'fact.anti_pattern',
  'fact.applicable',
  'fact.author',
  'fact.best_practice',
  'fact.category',
  'fact.checklist',
  'fact.common_misconception',
  'fact.complexity',
  'fact.condition',
  'fact.context',
  'fact.created',
  'fact.critical',
  'fact.error_code',
  'fact.fallback',
  'fact.frequency',
  'fact.generated_by',
  'fact.generation_date',
  'fact.hardware',
  'fact.kb_id',
  'fact.last_verification',
  'fact.notes',
  'fact.official_doc_section',
  'fact.os',
  'fact.patterns',
  'fact.platform',
  'fact.python',
  'fact.resolvable',
  'fact.root_cause',
  'fact.root_cause_type',
  'fact.runtime',
  'fact.schema_version',
  'fact.self_test',
  'fact.side_effects',
  'fact.solution',
  'fact.sources',
  'fact.subcategory',
  'fact.tags',
  'fact.technologies',
  'fact.tradeoff',
  'fact.typical_delay',
  'fact.url',
  'fact.verification',
  'fact.versions',
  'fact.workaround',
] as const;

const KEYS: ReadonlySet<string> = new Set(FACT_KEYS);

/**
 * The label of a field: its i18n key, or its own name as words where there is none.
 * @param field name of a field
 */
export function toFieldLabel(field: string): string {
  const key = `fact.${field}`;
  return KEYS.has(key) ? key : field.replaceAll('_', ' ');
}
