// A spot node can go within two minutes; what keeps data on a volume has no business there.
import { identify } from "./cluster.mjs";

export function claimProblems(cluster, plan) {
  const groups = plan.resources.filter(one => one.type === "aws:eks/nodeGroup:NodeGroup").map(one => one.inputs);
  const keeping = cluster.ofKind("Deployment", "StatefulSet").filter(hasVolume);
  // Without node groups of ours, EKS Auto Mode chooses nodes, on demand.
  const problems = groups.length === 0 ? [] : keeping.flatMap(workload => {
    const fitting = groups.filter(group => fits(workload.spec.template.spec.nodeSelector ?? {}, group.labels ?? {}));
    const spot = fitting.filter(group => group.capacityType === "SPOT");
    return fitting.length === 0 ? [`${identify(workload)}: no node group takes its pods`] : spot.length > 0 ? [`${identify(workload)}: keeps a volume, and may run on spot nodes`] : [];
  });
  return { problems, checked: keeping.length };
}

function hasVolume({ spec }) {
  return (spec.volumeClaimTemplates ?? []).length > 0 || (spec.template.spec.volumes ?? []).some(volume => volume.persistentVolumeClaim);
}

const fits = (selector, labels) => Object.entries(selector).every(([key, value]) => labels[key] === value);
