/** What a metric is and may be told apart by. */
interface Metric {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every metric there is; a name or label that is not here cannot be counted. */
export const METRICS = {
  whyfail_up: { type: 'gauge', help: '1 while the process runs.', labels: [] },
  whyfail_entries: { type: 'gauge', help: 'Known errors in the knowledge base.', labels: [] },
  whyfail_answers_total: {
    type: 'counter',
    help: 'Texts answered, by verdict and by the way they came in.',
    labels: ['verdict', 'way'],
  },
  whyfail_clicks_total: { type: 'counter', help: 'Clicks on cards, by action.', labels: ['action'] },
  whyfail_events_total: {
    type: 'counter',
    help: 'Deliveries from Slack: new, busy or done already.',
    labels: ['state'],
  },
  whyfail_errors_total: {
    type: 'counter',
    help: 'Failures, by the place they were caught in.',
    labels: ['where'],
  },
  whyfail_match_seconds: { type: 'histogram', help: 'Time to match a text, in seconds.', labels: [] },
} as const satisfies Readonly<Record<string, Metric>>;

type Named<Type> = {
  [Name in keyof typeof METRICS]: (typeof METRICS)[Name]['type'] extends Type ? Name : never;
}[keyof typeof METRICS];

/** Names of metrics by what can be done with them. */
export type CounterName = Named<'counter'>;
export type GaugeName = Named<'gauge'>;
export type HistogramName = Named<'histogram'>;
export type MetricName = keyof typeof METRICS;
