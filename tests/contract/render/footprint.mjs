// One copy of everything is to fit beside other things on two small nodes.
const mostMiB = 4096;

const units = { Ki: 1 / 1024, Mi: 1, Gi: 1024 };

export function footprintProblems(cluster) {
  const workloads = cluster.ofKind("Deployment", "StatefulSet").filter(workload => cluster.minimumReplicas(workload) > 0);
  const total = workloads.reduce((sum, workload) => sum + cluster.minimumReplicas(workload) * podMiB(workload.spec.template.spec), 0);
  return { problems: total < mostMiB ? [] : [`all pods request ${Math.ceil(total)} MiB of memory, not less than ${mostMiB}`], checked: workloads.length, total };
}

// Init containers run before the others, so that the larger of both counts.
function podMiB({ containers = [], initContainers = [] }) {
  const before = initContainers.map(memory);
  return Math.max(containers.map(memory).reduce((sum, one) => sum + one, 0), ...before);
}

function memory({ name, resources }) {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi)$/.exec(resources?.requests?.memory ?? "") ?? [];
  if (!amount) {
    throw new Error(`container ${name} requests no memory, or in a unit unknown here`);
  }
  return Number(amount) * units[unit];
}
