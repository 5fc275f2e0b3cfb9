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

/** A pod whose volume is in a zone with too many others waits for ever: only copies of recent data, which would share a zone otherwise, are worth that. */
export function waitingProblems(cluster) {
  const workloads = cluster.ofKind("Deployment", "StatefulSet");
  const problems = workloads
    .filter(({ spec }) => spec.template.metadata?.labels?.["app.kubernetes.io/component"] !== "ingester")
    .filter(({ spec }) => (spec.template.spec.topologySpreadConstraints ?? []).some(rule => rule.topologyKey === zone && rule.whenUnsatisfiable === "DoNotSchedule"))
    .map(workload => `${identify(workload)}: waits for a zone, and is no ingester`);
  return { problems, checked: workloads.length };
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
