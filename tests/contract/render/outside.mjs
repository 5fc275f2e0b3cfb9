// What others rely on, whichever charts run: the constants of LgtmNames, as Services and ports.
import { resolve } from "./endpoints.mjs";

const addresses = [
  ["lgtm-loki-gateway", 80],
  ["lgtm-mimir-gateway", 80],
  ["lgtm-tempo-query-frontend", 3200],
  ["lgtm-tempo-distributor", 4317],
  ["lgtm-tempo-distributor", 4318],
  ["lgtm-tempo-distributor-discovery", 4317],
  ["lgtm-grafana", 80],
];

export function outsideProblems(cluster) {
  const rendered = addresses.filter(([service]) => !cluster.isNotRendered("lgtm", service));
  const problems = rendered.map(([service, port]) => [service, port, resolve(cluster, { service, namespace: "lgtm", port })])
    .filter(([, , problem]) => problem)
    .map(([service, port, problem]) => `lgtm/${service}:${port}: ${problem}`);
  return { problems, checked: rendered.length };
}
