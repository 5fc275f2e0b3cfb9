import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { metadata, scaler } from "./planted.mjs";
import { scalingProblems } from "./scaling.mjs";

const scaled = (name, { replicas, requests = { cpu: "1" }, volumes = [] } = {}) =>
  ({ kind: "Deployment", metadata: metadata(name), spec: { replicas, template: { metadata: { labels: { app: name } }, spec: { volumes, containers: [{ name, resources: { requests } }] } } } });

describe("autoscalers", () => {
  const problems = (target, spec) => scalingProblems(new Cluster([target, scaler("lgtm-loki-gateway", spec)]), ["lgtm-loki-gateway"]).problems;
  const found = (target, expected, spec) => assert.match(problems(target, spec).join(), expected);
  const name = "lgtm-loki-gateway";
  it("change the number of pods that nobody else states", () => assert.deepEqual(problems(scaled(name)), []));
  it("of nothing are refused", () => found(scaled("other"), /there is no Deployment lgtm-loki-gateway/));
  it("of a Deployment that states replicas are refused", () => found(scaled(name, { replicas: 2 }), /states replicas/));
  it("of pods with a volume are refused", () => found(scaled(name, { volumes: [{ persistentVolumeClaim: { claimName: "data" } }] }), /with a volume/));
  it("of a StatefulSet are refused", () => found({ ...scaled(name), kind: "StatefulSet" }, /scales a StatefulSet/, { scaleTargetRef: { kind: "StatefulSet", name } }));
  it("that go down to one pod are refused", () => found(scaled(name), /down to 1/, { minReplicas: 1 }));
  it("with more at least than at most are refused", () => found(scaled(name), /cannot have 5 to 4/, { minReplicas: 5 }));
  it("that measure nothing are refused", () => found(scaled(name), /measures nothing/, { metrics: [] }));
  it("that measure what nobody requests are refused", () => found(scaled(name, { requests: {} }), /measures cpu, which/));
  it("of one workload without those of the others are refused", () =>
    assert.deepEqual(scalingProblems(new Cluster([scaled(name), scaler(name)]), [name, "lgtm-tempo-querier"]).problems, ["lgtm-tempo-querier: not autoscaled, although others are"]));
  it("of a chart that is not at hand are not missed", () =>
    assert.deepEqual(scalingProblems(new Cluster([scaled(name), scaler(name)], [{ release: "lgtm-mimir", namespace: "lgtm" }]), [name, "lgtm-mimir-gateway"]).problems, []));
  it("need not be", () => assert.deepEqual(scalingProblems(new Cluster([scaled(name)]), [name]).problems, []));
});
