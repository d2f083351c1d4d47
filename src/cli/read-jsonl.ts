import { type Problem, WhyfailError } from '../errors.ts';
import { readInput } from './read-input.ts';

/** What checks one line of a JSONL file: a zod schema. */
interface LineSchema<T> {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The lines of a JSONL file; blank ones are passed over, and a line without an `id` gets `path:number`.
 * @param path the file
 * @param schema what each line must be
 * @param shape the same for people, quoted in errors
 * @throws WhyfailError `input-unreadable` with every line that is not of that shape
 */
export async function readJsonl<T>(
  path: string,
  schema: LineSchema<T>,
  shape: string,
): Promise<readonly T[]> {
  const problems: Problem[] = [];
  const text = await readInput(path);
  const rows = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path}:${index + 1}`;
    const parsed = schema.safeParse(withId(parseJson(line), where));
    if (parsed.success) return [parsed.data];
    const what = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
      .join('; ');
    problems.push({ where, what, mend: `Write ${shape}` });
    return [];
  });
  if (problems.length > 0) throw new WhyfailError('input-unreadable', problems);
  return rows;
}

function withId(row: unknown, id: string): unknown {
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? { id, ...row } : row;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
