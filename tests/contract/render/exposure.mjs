// A load balancer whose Service selects nothing is healthy nowhere.
import { identify } from "./cluster.mjs";
import { resolve } from "./endpoints.mjs";

export function exposureProblems(cluster) {
  const exposed = cluster.ofKind("Service").filter(service => service.spec.type === "LoadBalancer");
  const problems = exposed.flatMap(service =>
    service.spec.ports.map(({ port }) => resolve(cluster, { service: service.metadata.name, namespace: service.metadata.namespace, port }))
      .filter(Boolean)
      .map(problem => `${identify(service)}: ${problem}`));
  return { problems, checked: exposed.length };
}
