/** A prefix that some tool puts before every line it passes on; `sample` shows one. */
interface LogPrefix {
  readonly name: string;
  readonly sample: string;
  /** What its first character can be. */
  readonly initial: RegExp;
  readonly pattern: RegExp;
}

/** Ordered: the outermost wrapper first. Each is anchored and linear; none spans more than 200 characters. */
const PREFIXES: readonly LogPrefix[] = [
  {
    name: 'compose',
    initial: /[a-z0-9]/i,
    sample: 'web-1  | ',
    pattern: /^[a-z0-9][\w.-]{0,60}(?:[-_]\d{1,3} {1,24}| {2,24})\| ?/i,
  },
  { name: 'kubectl', initial: /\[/, sample: '[pod/api-7d/app] ', pattern: /^\[pod\/[^\]\s]{1,160}\] ?/ },
  { name: 'buildkit', initial: /#/, sample: '#12 3.456 ', pattern: /^#\d{1,4} \d{1,5}\.\d{1,3} / },
  {
    name: 'cri',
    initial: /\d/,
    sample: '2026-01-02T03:04:05.678Z stderr F ',
    pattern: /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) std(?:out|err) [FP] /,
  },
  {
    name: 'klog',
    initial: /[IWEF]/,
    sample: 'E0102 03:04:05.678901    1234 pod.go:12] ',
    pattern: /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{3,6} {1,8}\d{1,10} [\w./-]{1,120}:\d{1,6}\] /,
  },
  {
    name: 'iso-time',
    initial: /[[(\d]/,
    sample: '[2026-01-02T03:04:05.678+01:00] ',
    pattern:
      /^[[(]?\d{4}[-/.]\d\d[-/.]\d\d[T _]\d{1,2}:\d{2}(?::\d{2}(?:[.,:]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|CET|CEST|[A-Z]{2,4}|[+-]\d\d:?\d\d))?[\])]?:?(?:\s+|$)/,
  },
  {
    name: 'syslog',
    initial: /[A-Z]/,
    sample: 'Jan  2 03:04:05 host kubelet[123]: ',
    pattern:
      /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,6})? [\w.-]{1,80} (?:[\w./@-]{1,80}(?:\[\d{1,10}\])?: )?/,
  },
  {
    name: 'heroku',
    initial: /[ah]/,
    sample: 'app[web.1]: ',
    pattern: /^(?:app|heroku)\[[\w.-]{1,40}\]: /,
  },
  {
    name: 'clock',
    initial: /[[(\d]/,
    sample: '[03:04:05] ',
    pattern: /^[[(]?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?: ?[AP]M)?[\])]?:? +/,
  },
  {
    name: 'ctime',
    initial: /\[/,
    sample: '[Fri Jan 02 03:04:05.678 2026] ',
    pattern: /^\[[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4}\] /,
  },
  { name: 'dmesg', initial: /\[/, sample: '[12345.678901] ', pattern: /^\[ {0,8}\d{1,9}\.\d{4,6}\] / },
  {
    name: 'actions',
    initial: /#/,
    sample: '##[error]',
    pattern: /^##\[(?:error|warning|debug|command|section|group)\] ?/,
  },
  {
    name: 'actions-command',
    initial: /:/,
    sample: '::error file=a.ts,line=1::',
    pattern: /^::(?:error|warning|notice)(?: [^:\n]{0,200})?::/,
  },
  {
    name: 'shell-prompt',
    initial: /[\w.([-]/,
    sample: 'ada@host:~/app$ ',
    pattern:
      /^(?:\([\w.-]{1,40}\) )?(?:\[?[\w.-]{1,40}@[\w.-]{1,80}[: ][^\s$#>]{0,100}\]?|PS [A-Z]:\\[^>\n]{0,120}|[A-Z]:\\[^>\n]{0,120})[$#>] ?/,
  },
  { name: 'bare-prompt', initial: /[$%❯➜]/, sample: '$ ', pattern: /^[$%❯➜] +/ },
];

/** By the first character of a line, which sorts out nearly all of them: 4 of 17 patterns are tried instead of all. */
const BY_INITIAL: ReadonlyMap<string, readonly LogPrefix[]> = new Map(
  [...Array.from({ length: 95 }, (_, code) => String.fromCharCode(code + 32)), '❯', '➜'].map((character) => [
    character,
    PREFIXES.filter(({ initial }) => initial.test(character)),
  ]),
);

/** A paste quotes at most this many wrappers: CI around compose around a logger with its own clock, and some to spare. */
const MAX_NESTED = 6;

/**
 * How many characters at the start of a line only say when and where it was logged.
 * @param line one line without control characters
 */
export function logPrefixLength(line: string): number {
  let length = 0;
  for (let nested = 0; nested < MAX_NESTED; nested += 1) {
    const rest = line.slice(length, length + 240);
    let found = 0;
    for (const { pattern } of BY_INITIAL.get(rest.charAt(0)) ?? []) {
      found = pattern.exec(rest)?.[0].length ?? 0;
      if (found > 0) break;
    }
    if (found === 0) break;
    length += found;
  }
  return length;
}
