// What an autoscaler may do: change the number of pods that keep nothing, and nobody else states that number.
import { identify } from "./cluster.mjs";

const expected = [
  "lgtm-loki-distributor", "lgtm-loki-querier", "lgtm-loki-query-frontend", "lgtm-loki-gateway",
  "lgtm-tempo-distributor", "lgtm-tempo-querier", "lgtm-tempo-query-frontend", "lgtm-mimir-gateway",
];

/** A chart that ignores its values would leave out an autoscaler: a stack has all of them, or none. */
export function scalingProblems(cluster, all = expected) {
  const scalers = cluster.ofKind("HorizontalPodAutoscaler");
  const names = scalers.map(scaler => scaler.metadata.name);
  const missing = names.length === 0 ? [] : all.filter(name => !names.includes(name) && !cluster.isNotRendered("lgtm", name));
  return {
    problems: [
      ...scalers.flatMap(scaler => problemsOf(cluster, scaler).map(problem => `${identify(scaler)}: ${problem}`)),
      ...missing.map(name => `${name}: not autoscaled, although others are`),
    ],
    checked: names.length === 0 ? all.length : scalers.length,
  };
}

function problemsOf(cluster, { metadata, spec }) {
  const { kind, name } = spec.scaleTargetRef;
  const target = cluster.find(kind, metadata.namespace, name);
  if (!target) {
    return [`there is no ${kind} ${name}`];
  }
  const measured = (spec.metrics ?? []).filter(metric => metric.type === "Resource").map(metric => metric.resource.name);
  const { containers = [], volumes = [] } = target.spec.template.spec;
  return [
    kind !== "Deployment" && `scales a ${kind}`,
    volumes.some(volume => volume.persistentVolumeClaim) && "scales pods with a volume",
    target.spec.replicas !== undefined && `${kind} ${name} states replicas, to which every upgrade would go back`,
    !(spec.minReplicas >= 2) && `goes down to ${spec.minReplicas ?? 1} pods`,
    spec.minReplicas > spec.maxReplicas && `cannot have ${spec.minReplicas} to ${spec.maxReplicas} pods`,
    measured.length === 0 && "measures nothing",
    ...measured.map(resource => containers.some(container => !container.resources?.requests?.[resource]) && `measures ${resource}, which a container of ${name} does not request`),
  ].filter(Boolean);
}
