import { toMessage, WhyfailError } from '../errors.ts';

type Cause = readonly [what: string, mend: string];

const OTHER_FILE = 'point DATABASE_URL at another file';
const LOCKED: Cause = ['is locked by another process', `Stop the process that holds it, or ${OTHER_FILE}`];
const CLOSED_TO_US: Cause = [
  'cannot be written',
  `Let the user of this process write the file and its folder, or ${OTHER_FILE}`,
];
const NO_FOLDER: Cause = ['lies below something that is not a folder', `Move that away, or ${OTHER_FILE}`];
const NO_BUILD: Cause = [
  'needs libsql, which is not installed for this system',
  'Run npm install on this machine',
];

/** By SQLite's primary result code. */
const BY_RESULT: Readonly<Record<number, Cause>> = {
  5: LOCKED,
  6: LOCKED,
  8: CLOSED_TO_US,
  11: ['is damaged', `Restore it from a backup or move it away, or ${OTHER_FILE}`],
  13: ['does not fit on its disk any more', 'Free some space there'],
  14: CLOSED_TO_US,
  26: ['is not a database', `Move it away, or ${OTHER_FILE}`],
};

/** By the code of the operating system or of the module loader. */
const BY_CODE: Readonly<Record<string, Cause>> = {
  EACCES: CLOSED_TO_US,
  EPERM: CLOSED_TO_US,
  EROFS: CLOSED_TO_US,
  EISDIR: ['is a folder', 'Name a file in DATABASE_URL, such as file:data/whyfail.db'],
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  MODULE_NOT_FOUND: NO_BUILD,
  ERR_MODULE_NOT_FOUND: NO_BUILD,
};

/**
 * Anything that a database threw, as `store-unavailable` with the reason in words.
 * @param where path of the database
 * @param thrown what was caught; a WhyfailError stays as it is
 */
export function toStoreError(where: string, thrown: unknown): WhyfailError {
  if (thrown instanceof WhyfailError) return thrown;
  const [what, mend] = toCause(thrown) ?? [
    `cannot be used: ${toMessage(thrown)}`,
    `Mend that, or ${OTHER_FILE}`,
  ];
  return new WhyfailError('store-unavailable', [{ where, what, mend }], { cause: thrown });
}

function toCause(thrown: unknown): Cause | undefined {
  if (!(thrown instanceof Error)) return undefined;
  // The primary code is the low byte; the rest tells variants apart, such as a folder that cannot be written.
  if ('rawCode' in thrown && typeof thrown.rawCode === 'number') return BY_RESULT[thrown.rawCode & 0xff];
  return 'code' in thrown ? BY_CODE[String(thrown.code)] : undefined;
}
