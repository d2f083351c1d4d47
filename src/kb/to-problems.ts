import type { z } from 'zod';
import type { Problem } from '../errors.ts';

/**
 * What a schema found, in words that say what to write instead.
 * @param error from `safeParse`
 * @param input what was parsed
 * @param where path of the file
 */
export function toProblems(error: z.ZodError, input: unknown, where: string): Problem[] {
  return error.issues.map((issue) => {
    const value = issue.path.reduce<unknown>((at, key) => Object(at)[key], input);
    return { where: `${where}: ${toFieldName(issue.path)}`, ...describe(issue, value) };
  });
}

function toFieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'document';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function describe(issue: z.core.$ZodIssue, value: unknown): { what: string; mend: string } {
  if (issue.code === 'invalid_type') {
    const mend = `Write ${toNoun(issue.expected)} there`;
    return { what: value === undefined ? 'is missing' : `is ${toNoun(toTypeName(value))}`, mend };
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { what: 'is empty', mend: 'Write a text there' };
  }
  if (issue.code === 'too_small') {
    return { what: `is ${value}, below ${issue.minimum}`, mend: `Write at least ${issue.minimum}` };
  }
  if (issue.code === 'too_big') {
    return { what: `is ${value}, above ${issue.maximum}`, mend: `Write at most ${issue.maximum}` };
  }
  return { what: `is ${JSON.stringify(value)}`, mend: capitalise(issue.message) };
}

function toTypeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function toNoun(type: string): string {
  if (type === 'string') return 'a text';
  if (type === 'int') return 'a whole number';
  if (type === 'array') return 'a list';
  if (type === 'record' || type === 'object') return 'an object';
  return type === 'null' || type === 'undefined' ? type : `a ${type}`;
}

function capitalise(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
