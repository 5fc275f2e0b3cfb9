// A disruption budget that allows no eviction blocks every node drain and every node-group upgrade.
import { identify } from "./cluster.mjs";

export function budgetProblems(cluster) {
  const budgets = cluster.ofKind("PodDisruptionBudget");
  const problems = budgets.flatMap(budget => {
    const workloads = cluster.workloads(budget.metadata.namespace, budget.spec.selector);
    if (workloads.length === 0) {
      return [`${identify(budget)}: selects no pod`];
    }
    const replicas = workloads.reduce((sum, workload) => sum + cluster.minimumReplicas(workload), 0);
    const allowed = evictions(budget.spec, replicas);
    return allowed >= 1 ? [] : [`${identify(budget)}: allows ${allowed} evictions of ${replicas} pods`];
  });
  return { problems, checked: budgets.length };
}

function evictions({ maxUnavailable, minAvailable }, replicas) {
  if (maxUnavailable !== undefined) {
    return amount(maxUnavailable, replicas);
  }
  return replicas - amount(minAvailable ?? 1, replicas);
}

// Kubernetes rounds percentages up.
function amount(value, replicas) {
  return typeof value === "string" && value.endsWith("%") ? Math.ceil((Number.parseInt(value, 10) * replicas) / 100) : Number(value);
}
