// Two pods of one workload on one node, or all of them in one zone, go down together.
import { identify, matches } from "./cluster.mjs";

const zone = "topology.kubernetes.io/zone";
const host = "kubernetes.io/hostname";

export function spreadProblems(cluster) {
  const replicated = cluster.replicated();
  const problems = replicated.filter(workload => !isOneOfZones(workload)).flatMap(workload => {
    const keys = keepsApartBy(workload);
    return [["zones", zone], ["nodes", host]].filter(([, key]) => !keys.has(key)).map(([places]) => `${identify(workload)}: nothing spreads its pods over ${places}`);
  });
  return { problems, checked: cluster.ofKind("Deployment", "StatefulSet").length };
}

/** Topology keys by which a workload's rules keep its own pods apart. Rules that select other pods, or none, count for nothing. */
function keepsApartBy(workload) {
  const { spec, metadata } = workload.spec.template;
  const { requiredDuringSchedulingIgnoredDuringExecution: hard = [], preferredDuringSchedulingIgnoredDuringExecution: soft = [] } = spec.affinity?.podAntiAffinity ?? {};
  const rules = [...(spec.topologySpreadConstraints ?? []), ...hard, ...soft.map(one => one.podAffinityTerm)];
  return new Set(rules.filter(rule => rule.labelSelector && matches(rule.labelSelector, metadata?.labels ?? {})).map(rule => rule.topologyKey));
}

// One StatefulSet for each zone: its pods belong together, and apart from those of its siblings.
function isOneOfZones(workload) {
  const { spec, metadata } = workload.spec.template;
  const siblings = { ...metadata?.labels, zone: "another" };
  return Boolean(metadata?.labels?.zone)
    && (spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).some(rule => rule.topologyKey === zone && matches(rule.labelSelector, siblings));
}
