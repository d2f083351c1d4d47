import { Canon, type Entry } from '../../src/kb/schema.ts';
import { createRandom, pick, type Random } from './random.ts';

const SUBJECTS = [
  'connection',
  'volume',
  'certificate',
  'container',
  'module',
  'table',
  'broker',
  'secret',
  'replica',
  'socket',
  'package',
  'node',
  'lease',
  'index',
  'queue',
  'snapshot',
  'token',
  'route',
  'bucket',
  'shard',
];
const FAILURES = [
  'refused',
  'not found',
  'timed out',
  'permission denied',
  'already exists',
  'exceeded its quota',
  'is read-only',
  'does not match',
  'was reset by peer',
  'cannot be resolved',
  'is out of range',
  'failed to start',
  'has no space left',
  'is not supported',
];
const SYLLABLES = [
  'ka',
  'ro',
  'mi',
  'ten',
  'vor',
  'lu',
  'sha',
  'ped',
  'qui',
  'zan',
  'tor',
  'bel',
  'nix',
  'dra',
  'fo',
];

/**
 * Made-up known errors in the shapes of real ones: a product, a subject, a failure, a variable part and at times an alternative.
 * Half of the public set shares its wording with others; so do these.
 * @param count how many
 */
export function makeEntries(count: number): readonly Entry[] {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, number) => makeEntry(random, number));
}

function makeEntry(random: Random, number: number): Entry {
  const product = `${pick(random, SYLLABLES)}${pick(random, SYLLABLES)}${pick(random, SYLLABLES)}${number % 97}`;
  const subject = pick(random, SUBJECTS);
  const failure = pick(random, FAILURES);
  const other = pick(random, FAILURES);
  const shape = Math.floor(random() * 4);
  const id = `${product}/${subject.replaceAll(' ', '-')}-${number}`;
  const regex = [
    `${product}: ${subject} \\S+ ${failure}`,
    `${product}.*${subject}.*(?:${failure}|${other})`,
    `(?:${product}|${product}d)\\[\\d+\\]: ${subject} ${failure}`,
    `${subject} "[^"]+" ${failure} \\(${product}-\\d+\\)`,
  ][shape];
  const signature = [
    `${product}: ${subject} x-${number} ${failure}`,
    `${product} says the ${subject} of ${number} ${failure}`,
    `${product}[12]: ${subject} ${failure}`,
    `${subject} "a-${number}" ${failure} (${product}-7)`,
  ][shape];
  const canon = Canon.parse({ id, domain: product, signature, regex });
  return {
    id,
    aliases: [],
    domain: product,
    patterns: [regex ?? ''],
    canon,
    cards: {},
    samples: [],
    paths: [],
  };
}
