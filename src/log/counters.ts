import { type CounterName, type GaugeName, type HistogramName, METRICS, type MetricName } from './metrics.ts';

/** Values by label name; labels that the metric does not have are left out. */
export type Labels = Readonly<Record<string, string>>;

/** Numbers of this process since it started. */
export interface Counters {
  /** Adds to a counter, 1 by default; what is not a positive number is not added. */
  readonly count: (name: CounterName, labels?: Labels, by?: number) => void;
  /** Adds one measured time in seconds; what is not a positive number or zero is not added. */
  readonly observe: (name: HistogramName, seconds: number) => void;
  readonly set: (name: GaugeName, value: number) => void;
  /** Everything in the text format of Prometheus. */
  readonly render: () => string;
}

/** Upper bounds in seconds; a usual match takes a few milliseconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
/** Per metric; what comes later is counted as `other`, so that no input can grow the memory. */
const MAX_LABEL_SETS = 64;
/** In characters. */
const MAX_LABEL_LENGTH = 64;

/** Builds counters that start at zero, with `whyfail_up` at one. */
export function createCounters(): Counters {
  /** By metric, then by what follows its name: `{verdict="known"}`, `_bucket{le="0.1"}`, `_sum`. */
  const samples: Record<MetricName, Map<string, number>> = {
    whyfail_up: new Map([['', 1]]),
    whyfail_entries: new Map([['', 0]]),
    whyfail_answers_total: new Map(),
    whyfail_clicks_total: new Map(),
    whyfail_events_total: new Map(),
    whyfail_errors_total: new Map(),
    whyfail_match_seconds: toEmptyHistogram(),
  };

  function add(name: MetricName, sample: string, by: number): void {
    samples[name].set(sample, (samples[name].get(sample) ?? 0) + by);
  }

  function count(name: CounterName, labels: Labels = {}, by = 1): void {
    if (!Number.isFinite(by) || by <= 0) return;
    const sample = renderLabels(METRICS[name].labels, (label) => labels[label] ?? '');
    const isFull = !samples[name].has(sample) && samples[name].size >= MAX_LABEL_SETS;
    add(name, isFull ? renderLabels(METRICS[name].labels, () => 'other') : sample, by);
  }

  function observe(name: HistogramName, seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0) return;
    for (const bound of BUCKETS.filter((limit) => seconds <= limit)) add(name, toBucket(bound), 1);
    add(name, toBucket('+Inf'), 1);
    add(name, '_sum', seconds);
    add(name, '_count', 1);
  }

  function render(): string {
    const blocks = Object.entries(METRICS).map(([name, { type, help }]) => {
      const lines = [...samples[name as MetricName]].map(([sample, value]) => `${name}${sample} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
    });
    return blocks.join('');
  }

  return { count, observe, render, set: (name, value) => void samples[name].set('', value) };
}

function toEmptyHistogram(): Map<string, number> {
  const zeros = [...BUCKETS.map(toBucket), toBucket('+Inf'), '_sum', '_count'];
  return new Map(zeros.map((sample) => [sample, 0]));
}

function toBucket(bound: number | '+Inf'): string {
  return `_bucket{le="${bound}"}`;
}

function renderLabels(names: readonly string[], pick: (name: string) => string): string {
  return `{${names.map((name) => `${name}="${escapeLabel(pick(name))}"`).join(',')}}`;
}

function escapeLabel(value: string): string {
  const cut = value.slice(0, MAX_LABEL_LENGTH);
  return cut.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
