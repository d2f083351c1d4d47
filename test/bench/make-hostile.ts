import { toLiteralNeeds } from '../../src/match/required-literals.ts';

/**
 * Texts written by somebody who knows the pattern: its literals again and again, almost complete, so that it is tried
 * everywhere and holds nowhere.
 * @param source the pattern
 * @param size characters
 */
export function makeHostile(source: string, size: number): readonly string[] {
  const branches = toLiteralNeeds(source).branches ?? [];
  return branches.flatMap(({ inOrder }) => {
    const literals = inOrder.map((anyOf) => anyOf[0] ?? '');
    const all = literals.join(' ');
    return [
      repeat(`${all}`, size),
      repeat(`${all.slice(0, -1)} `, size),
      repeat(`${literals.join(' x '.repeat(20))}\n`, size),
      repeat(`${literals.slice(0, -1).join(' ')} `, size - all.length) + all,
    ];
  });
}

function repeat(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / Math.max(1, unit.length))).slice(0, size);
}
