// What runs where, by the real scheduler.
const zone = "topology.kubernetes.io/zone";
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const isOfDaemonSet = pod => pod.metadata.ownerReferences?.some(owner => owner.kind === "DaemonSet");
const isReady = pod => pod.status.conditions?.some(condition => condition.type === "Ready" && condition.status === "True");
const isOver = pod => ["Succeeded", "Failed"].includes(pod.status.phase);

export class Cluster {
  constructor(world) {
    this.world = world;
  }

  async pods() {
    return (await this.world.objects("-A", "pods")).filter(pod => !isOver(pod) && !pod.metadata.deletionTimestamp);
  }

  nodes() {
    return this.world.objects("nodes");
  }

  /** Pods that wait, once nothing moves any more: names without what a controller appends. */
  async waiting({ seconds = 90, expected = 0 } = {}) {
    let [last, same] = ["", 0];
    for (let waited = 0; waited < seconds; waited += 2) {
      const pods = (await this.pods()).filter(pod => !isReady(pod));
      const names = pods.map(pod => pod.metadata.name).sort().join(" ");
      same = names === last ? same + 1 : 0;
      last = names;
      const settled = pods.every(pod => pod.status.conditions?.some(condition => condition.type === "PodScheduled" && condition.status === "False"));
      if ((pods.length <= expected && same > 1) || (settled && same > 5)) {
        return pods;
      }
      await pause(2000);
    }
    return (await this.pods()).filter(pod => !isReady(pod));
  }

  /** Zones that the volumes of a pod are in. */
  async zonesOf(pod) {
    const claims = pod.spec.volumes?.flatMap(volume => volume.persistentVolumeClaim?.claimName ?? []) ?? [];
    const volumes = await this.world.objects("pv");
    return volumes
      .filter(volume => volume.spec.claimRef.namespace === pod.metadata.namespace && claims.includes(volume.spec.claimRef.name))
      .map(volume => volume.spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions.find(one => one.key.endsWith("/zone")).values[0]);
  }

  drain(node) {
    return this.world.tools.tool("kubectl", ["drain", node, "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=120s"]);
  }

  uncordon(...nodes) {
    return this.world.kubectl("uncordon", ...nodes);
  }

  async zones() {
    return [...new Set((await this.nodes()).map(node => node.metadata.labels[zone]))].sort();
  }

  /** No node of the zone takes a pod, and its pods are gone without a word, as in an outage. */
  async lose(name) {
    const nodes = (await this.nodes()).filter(node => node.metadata.labels[zone] === name).map(node => node.metadata.name);
    await this.world.kubectl("cordon", ...nodes);
    for (const pod of (await this.pods()).filter(one => nodes.includes(one.spec.nodeName) && !isOfDaemonSet(one))) {
      await this.world.kubectl("-n", pod.metadata.namespace, "delete", "pod", pod.metadata.name, "--grace-period=0", "--force", "--wait=false");
    }
    return nodes;
  }
}
