// The rendered objects of a stack, as a cluster would hold them: look-ups that the checks share.
export class Cluster {
  constructor(objects, notRendered = []) {
    this.objects = objects;
    this.notRendered = notRendered;
  }

  /** Whether an object of that name would belong to a release whose chart was not at hand. */
  isNotRendered(namespace, name) {
    return this.notRendered.some(one => one.namespace === namespace && (name === one.release || name.startsWith(`${one.release}-`)));
  }

  ofKind(...kinds) {
    return this.objects.filter(object => kinds.includes(object.kind));
  }

  find(kind, namespace, name) {
    return this.objects.find(object => object.kind === kind && object.metadata.namespace === namespace && object.metadata.name === name);
  }

  /** Deployments, StatefulSets and DaemonSets whose pods a selector matches. */
  workloads(namespace, selector) {
    return this.ofKind("Deployment", "StatefulSet", "DaemonSet").filter(one => one.metadata.namespace === namespace && matches(selector, one.spec.template.metadata?.labels ?? {}));
  }

  /** Deployments and StatefulSets that never have fewer than two pods. */
  replicated() {
    return this.ofKind("Deployment", "StatefulSet").filter(workload => this.minimumReplicas(workload) >= 2);
  }

  minimumReplicas(workload) {
    const scaler = this.ofKind("HorizontalPodAutoscaler").find(one => one.metadata.namespace === workload.metadata.namespace && one.spec.scaleTargetRef.kind === workload.kind && one.spec.scaleTargetRef.name === workload.metadata.name);
    return scaler ? (scaler.spec.minReplicas ?? 1) : (workload.spec.replicas ?? 1);
  }
}

export function matches(selector, labels) {
  const expressions = (selector?.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    switch (operator) {
      case "In": return values.includes(labels[key]);
      case "NotIn": return !values.includes(labels[key]);
      case "Exists": return key in labels;
      case "DoesNotExist": return !(key in labels);
      default: throw new Error(`unknown selector operator '${operator}'`);
    }
  });
  return expressions && Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
}

export const identify = object => `${object.kind} ${object.metadata.namespace}/${object.metadata.name}`;
