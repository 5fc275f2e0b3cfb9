// Two plans of one stack, entry by entry and field by field.
import { isDeepStrictEqual } from "node:util";

const isObject = value => value !== null && typeof value === "object" && !Array.isArray(value);

function* fields(ours, official, at = []) {
  if (isObject(ours) && isObject(official)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(official)])) {
      yield* fields(ours[key], official[key], [...at, key]);
    }
  } else if (!isDeepStrictEqual(ours, official)) {
    yield { at: at.join("."), ours, official };
  }
}

/** Resources by URN; look-ups, which have none, by what they ask. */
const identity = entry => entry.urn ?? JSON.stringify([entry.tok, entry.parent, entry.args]);
const byIdentity = plan => Object.fromEntries(plan.resources.map(entry => [identity(entry), entry]));

/** `{ of, type, at, ours, official }` for each field that is not the same. */
export function compare(ours, official) {
  const [left, right] = [byIdentity(ours), byIdentity(official)];
  const found = [...fields(ours.outputs, official.outputs)].map(field => ({ of: "outputs", ...field }));
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const type = (left[key] ?? right[key]).type;
    found.push(...[...fields(left[key], right[key])].map(field => ({ of: key, type, ...field })));
  }
  return found;
}

const distinct = list => (list ?? []).filter((one, index, all) => all.findIndex(other => isDeepStrictEqual(one, other)) === index);

/** Whether a known difference of plans says why this field is not the same. */
export function explains({ plans }, { type, at, ours, official }) {
  return plans !== undefined && plans.type === type && plans.at === at
    && plans.repeats === true && isDeepStrictEqual(distinct(ours), distinct(official));
}
