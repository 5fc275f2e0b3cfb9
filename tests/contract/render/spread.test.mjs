import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { placed } from "./planted.mjs";
import { spreadProblems, waitingProblems } from "./spread.mjs";

const zone = "topology.kubernetes.io/zone";
const host = "kubernetes.io/hostname";
const over = (topologyKey, app = "loki") => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: "ScheduleAnyway", labelSelector: { matchLabels: { app } } });

describe("pods of one workload", () => {
  const problems = (...args) => spreadProblems(new Cluster([placed(...args)])).problems;
  const preferred = (...rules) => ({ affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: rules.map(podAffinityTerm => ({ weight: 100, podAffinityTerm })) } } });
  const required = (...rules) => ({ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: rules } } });
  it("may be spread by constraints", () => assert.deepEqual(problems({ topologySpreadConstraints: [over(zone), over(host)] }), []));
  it("may be spread by affinity", () => assert.deepEqual(problems(preferred(over(zone), over(host))), []));
  it("that share a node are refused", () => assert.match(problems({ topologySpreadConstraints: [over(zone)] })[0], /over nodes/));
  it("that share a zone are refused", () => assert.match(problems(required(over(host)))[0], /over zones/));
  it("by the label that Kubernetes has given up are refused", () => assert.match(problems({ ...preferred(over("failure-domain.beta.kubernetes.io/zone"), over(host)) })[0], /over zones/));
  it("by a rule about other pods are refused", () => assert.equal(problems({ topologySpreadConstraints: [over(zone, "tempo"), over(host)] }).length, 1));
  it("of one zone of several may share it", () => {
    const apart = { topologyKey: zone, labelSelector: { matchLabels: { app: "loki" }, matchExpressions: [{ key: "zone", operator: "NotIn", values: ["a"] }] } };
    assert.deepEqual(problems(required(apart), "StatefulSet", { zone: "a" }), []);
    assert.equal(problems({}, "StatefulSet", { zone: "a" }).length, 2);
  });
});

describe("pods that wait for a zone", () => {
  const problems = (component, whenUnsatisfiable) =>
    waitingProblems(new Cluster([placed({ topologySpreadConstraints: [{ ...over(zone), whenUnsatisfiable }, over(host)] }, "StatefulSet", { "app.kubernetes.io/component": component })])).problems;
  it("may be ingesters", () => assert.deepEqual(problems("ingester", "DoNotSchedule"), []));
  it("are refused otherwise", () => assert.deepEqual(problems("alertmanager", "DoNotSchedule"), ["StatefulSet lgtm/loki: waits for a zone, and is no ingester"]));
  it("are not those that only prefer one", () => assert.deepEqual(problems("alertmanager", "ScheduleAnyway"), []));
});
