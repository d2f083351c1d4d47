import { describe, expect, it } from 'vitest';
import { createCounters } from '../../src/log/counters.ts';
import { METRICS } from '../../src/log/metrics.ts';

function samplesOf(text: string, name: string): string[] {
  return text.split('\n').filter((line) => line.startsWith(name));
}

describe('log/counters', () => {
  it('describes every metric, and only those, each in one block', () => {
    const lines = createCounters().render().split('\n');
    const names = Object.keys(METRICS);
    expect(lines.filter((line) => line.startsWith('# HELP')).map((line) => line.split(' ')[2])).toEqual(
      names,
    );
    expect(lines.filter((line) => line.startsWith('# TYPE'))).toEqual(
      Object.entries(METRICS).map(([name, { type }]) => `# TYPE ${name} ${type}`),
    );
  });

  it('starts up, and with nothing counted', () => {
    const text = createCounters().render();
    expect(samplesOf(text, 'whyfail_up')).toEqual(['whyfail_up 1']);
    expect(samplesOf(text, 'whyfail_entries')).toEqual(['whyfail_entries 0']);
    expect(samplesOf(text, 'whyfail_answers_total')).toEqual([]);
    expect(samplesOf(text, 'whyfail_match_seconds_count')).toEqual(['whyfail_match_seconds_count 0']);
  });

  it('counts per set of labels, in any order of the labels', () => {
    const counters = createCounters();
    counters.count('whyfail_answers_total', { verdict: 'known', way: 'command' });
    counters.count('whyfail_answers_total', { way: 'command', verdict: 'known' }, 2);
    counters.count('whyfail_answers_total', { verdict: 'unsure', way: 'shortcut' });
    expect(samplesOf(counters.render(), 'whyfail_answers_total')).toEqual([
      'whyfail_answers_total{verdict="known",way="command"} 3',
      'whyfail_answers_total{verdict="unsure",way="shortcut"} 1',
    ]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('never adds %s', (by) => {
    const counters = createCounters();
    const before = counters.render();
    counters.count('whyfail_clicks_total', { action: 'worked' }, by);
    if (by !== 0) counters.observe('whyfail_match_seconds', by);
    expect(counters.render()).toBe(before);
  });

  it('sets a gauge', () => {
    const counters = createCounters();
    counters.set('whyfail_entries', 40);
    counters.set('whyfail_entries', 37);
    expect(samplesOf(counters.render(), 'whyfail_entries')).toEqual(['whyfail_entries 37']);
  });

  it('puts a time into every bucket that is wide enough', () => {
    const counters = createCounters();
    for (const seconds of [0.0005, 0.001, 0.3, 60]) counters.observe('whyfail_match_seconds', seconds);
    expect(samplesOf(counters.render(), 'whyfail_match_seconds')).toEqual([
      'whyfail_match_seconds_bucket{le="0.001"} 2',
      'whyfail_match_seconds_bucket{le="0.0025"} 2',
      'whyfail_match_seconds_bucket{le="0.005"} 2',
      'whyfail_match_seconds_bucket{le="0.01"} 2',
      'whyfail_match_seconds_bucket{le="0.025"} 2',
      'whyfail_match_seconds_bucket{le="0.05"} 2',
      'whyfail_match_seconds_bucket{le="0.1"} 2',
      'whyfail_match_seconds_bucket{le="0.25"} 2',
      'whyfail_match_seconds_bucket{le="0.5"} 3',
      'whyfail_match_seconds_bucket{le="1"} 3',
      'whyfail_match_seconds_bucket{le="2.5"} 3',
      'whyfail_match_seconds_bucket{le="+Inf"} 4',
      'whyfail_match_seconds_sum 60.3015',
      'whyfail_match_seconds_count 4',
    ]);
  });

  it('escapes label values, and leaves out labels that the metric does not have', () => {
    const counters = createCounters();
    counters.count('whyfail_errors_total', { where: 'a"b\\c\nd', user: 'U1' });
    expect(samplesOf(counters.render(), 'whyfail_errors_total')).toEqual([
      'whyfail_errors_total{where="a\\"b\\\\c\\nd"} 1',
    ]);
  });

  it('counts under `other` what exceeds the bound, and loses none', () => {
    const counters = createCounters();
    for (let i = 0; i < 1000; i += 1) counters.count('whyfail_errors_total', { where: `place-${i}` });
    counters.count('whyfail_errors_total', { where: 'place-0' });
    const lines = samplesOf(counters.render(), 'whyfail_errors_total');
    expect(lines).toHaveLength(65);
    expect(lines[0]).toBe('whyfail_errors_total{where="place-0"} 2');
    expect(lines.at(-1)).toBe('whyfail_errors_total{where="other"} 936');
  });

  it('keeps label values short', () => {
    const counters = createCounters();
    counters.count('whyfail_errors_total', { where: 'x'.repeat(10_000) });
    expect(samplesOf(counters.render(), 'whyfail_errors_total')[0]?.length).toBeLessThan(120);
  });
});
