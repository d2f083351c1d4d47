import type { Entry } from '../../kb/schema.ts';
import type { Check } from '../check.ts';

/** K014: dates say how fresh an entry is. */
export const datesAreReal: Check = {
  code: 'K014',
  demands: 'dates are days that have come, in their order',
  run: ({ kb, today }) =>
    kb.entries.flatMap((entry) => {
      const dates = datesOf(entry);
      const findings = dates.flatMap(([field, date]) => {
        const what = describe(date, today);
        if (!what) return [];
        return { entry, where: `${entry.id}: ${field}`, what, mend: 'Write the day as YYYY-MM-DD' };
      });
      const { first_seen: first, last_confirmed: last } = entry.canon ?? {};
      if (findings.length > 0 || !first || !last || first <= last) return findings;
      const what = `is ${first}, after last_confirmed`;
      return [{ entry, where: `${entry.id}: first_seen`, what, mend: 'Correct one of the two' }];
    }),
};

function datesOf({ canon, cards }: Entry): [string, string][] {
  const dates: [string, unknown][] = [
    ['first_seen', canon?.first_seen],
    ['last_confirmed', canon?.last_confirmed],
    ['last_updated', canon?.last_updated],
    ...Object.values(cards).map((card): [string, unknown] => [
      `card.${card.lang}.md: created`,
      card.front['created'],
    ]),
  ];
  return dates.flatMap(([field, date]) =>
    typeof date === 'string' ? [[field, date] as [string, string]] : [],
  );
}

function describe(date: string, today: string): string | undefined {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  const isReal = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  if (!isReal) return `is no day: ${date}`;
  return date > today ? `is in the future: ${date}` : undefined;
}
