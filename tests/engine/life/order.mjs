// Whether a stack came to life in the order that it needs, by the dependencies that its state has: what was merely quicker this time does not count.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const rules = parse(readFileSync(new URL("order.yaml", import.meta.url), "utf8"));
const labelOf = resource => `${resource.type} ${resource.urn.split("::").slice(3).join("::")}`;

function ancestors(resource, byUrn, known) {
  if (!known.has(resource.urn)) {
    const all = new Set();
    known.set(resource.urn, all);
    const provider = resource.provider?.split("::").slice(0, -1).join("::");
    for (const urn of [...(resource.dependencies ?? []), resource.parent, provider].filter(Boolean)) {
      all.add(urn);
      const source = byUrn.get(urn);
      if (source) {
        ancestors(source, byUrn, known).forEach(one => all.add(one));
      }
    }
  }
  return known.get(resource.urn);
}

/** Pairs that break a rule: "b does not wait for a: reason". */
export function outOfOrder(resources) {
  const byUrn = new Map(resources.map(resource => [resource.urn, resource]));
  const known = new Map();
  return rules.flatMap(({ first, then, reason }) => {
    const matching = pattern => resources.map(resource => [resource, new RegExp(pattern).exec(labelOf(resource))]).filter(([, match]) => match);
    const earlier = matching(first);
    return matching(then).flatMap(([later, match]) => earlier
      .filter(([, own]) => own[1] === undefined || match[1] === undefined || own[1] === match[1])
      .filter(([one]) => !ancestors(later, byUrn, known).has(one.urn))
      .map(([one]) => `${labelOf(later)} does not wait for ${labelOf(one)}: ${reason}`));
  });
}
