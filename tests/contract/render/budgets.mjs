// Without a budget a drain may take all pods of a workload at once; one that allows no eviction blocks every node drain and every node-group upgrade.
import { identify, matches } from "./cluster.mjs";

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

/** Every workload of several pods has a budget. */
export function unbudgetedProblems(cluster) {
  const budgets = cluster.ofKind("PodDisruptionBudget");
  const replicated = cluster.replicated();
  const problems = replicated
    .filter(({ metadata, spec }) => !budgets.some(budget => budget.metadata.namespace === metadata.namespace && matches(budget.spec.selector, spec.template.metadata?.labels ?? {})))
    .map(workload => `${identify(workload)}: no disruption budget`);
  return { problems, checked: cluster.ofKind("Deployment", "StatefulSet").length };
}

function evictions({ maxUnavailable, minAvailable }, replicas) {
  if (maxUnavailable !== undefined) {
    return amount(maxUnavailable, replicas);
  }
  // One that says neither lets nobody go.
  return minAvailable === undefined ? 0 : replicas - amount(minAvailable, replicas);
}

// Kubernetes rounds percentages up.
function amount(value, replicas) {
  return typeof value === "string" && value.endsWith("%") ? Math.ceil((Number.parseInt(value, 10) * replicas) / 100) : Number(value);
}
