import type { z } from 'zod';

/**
 * What a schema found, one sentence each with its place: `blocks[0].elements[1].text: ...`.
 * @param error of a parse; undefined for none
 * @param root what was parsed
 */
export function toViolations(error: z.ZodError | undefined, root: string): readonly string[] {
  return (error?.issues ?? []).map((issue) => `${toPath(root, issue.path)}: ${toSentence(issue)}`);
}

function toPath(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key) => {
    return typeof key === 'number' ? `${before}[${key}]` : `${before}.${String(key)}`;
  }, root);
}

function toSentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union' && 'discriminator' in issue) return 'not a type that may stand here';
  return issue.message;
}
