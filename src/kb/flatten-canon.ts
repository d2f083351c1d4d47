import { isRecord } from './is-record.ts';

type Fields = Record<string, unknown>;

/** Groups of the nested form whose fields belong to the top level. */
const LIFTED = ['error', 'verdict'];

/**
 * The flat form of a nested canon; a flat one comes back as it is.
 * A field goes to the place the flat form has for it (`verdict.summary` to `root_cause`, the runtime to `versions`);
 * what has no place there, or finds it taken, stays in its group.
 * @param json a parsed canon in either form
 */
export function flattenCanon(json: Fields): Fields {
  if (!isRecord(json['error'])) return json;
  const flat: Fields = { ...json };
  for (const group of LIFTED) lift(flat, group, (field) => field.replace(/^summary(?=_|$)/, 'root_cause'));
  lift(flat, 'metadata', (field) => METADATA.get(field));
  const environment = flat['environment'];
  if (isRecord(environment) && flat['versions'] === undefined) {
    const { runtime, ...others } = environment;
    const version = toVersion(runtime);
    if (version) Object.assign(flat, { versions: [{ version }], environment: others });
  }
  return flat;
}

const METADATA: ReadonlyMap<string, string> = new Map([
  ['evidence_count', 'evidence_count'],
  ['review_status', 'verification_tier'],
]);

function lift(flat: Fields, group: string, rename: (field: string) => string | undefined): void {
  const fields = flat[group];
  if (!isRecord(fields)) return;
  const left: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    const target = rename(field);
    if (target === undefined || Object.hasOwn(flat, target)) left[field] = value;
    else flat[target] = value;
  }
  if (Object.keys(left).length > 0) flat[group] = left;
  else delete flat[group];
}

/** `node >=18` from a runtime that says nothing else. */
function toVersion(runtime: unknown): string | undefined {
  if (!isRecord(runtime)) return undefined;
  const { name, version_range: range = '', ...others } = runtime;
  if (typeof name !== 'string' || typeof range !== 'string' || Object.keys(others).length > 0)
    return undefined;
  return `${name} ${range}`.trim();
}
