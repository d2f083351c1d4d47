/** What a column may hold. No booleans: they are stored as 0 and 1, which every database takes alike. */
export type SqlValue = string | number | null;

/** A row by column name. Sums and big integers may come as text, so readers convert. */
export type Row = Readonly<Record<string, SqlValue>>;

/** What can be said to a database. Placeholders are `$1`, `$2`..., each usable more than once. */
export interface Statements {
  /** Runs a statement for its effect. */
  readonly run: (sql: string, params: readonly SqlValue[]) => Promise<void>;
  /** Runs a statement for its first row, if any; what it changes is changed in full. */
  readonly one: (sql: string, params: readonly SqlValue[]) => Promise<Row | undefined>;
  /** Runs a statement for all its rows. */
  readonly all: (sql: string, params: readonly SqlValue[]) => Promise<readonly Row[]>;
  /** Runs several statements without parameters. */
  readonly exec: (sql: string) => Promise<void>;
}

/** A database as the store sees it; every failure is a `WhyfailError` with `store-unavailable`. */
export interface Driver extends Statements {
  /** Does the work wholly or not at all; what others ask meanwhile waits. `work` uses the statements that it is given. */
  readonly transaction: <T>(work: (statements: Statements) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
