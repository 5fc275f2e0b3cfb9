import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { metadata } from "./planted.mjs";
import { zoneProblems } from "./zones.mjs";

describe("a ring that looks for zones", () => {
  const ofThePod = { name: "ZONE", valueFrom: { fieldRef: { fieldPath: "metadata.labels['topology.kubernetes.io/zone']" } } };
  const part = (target, args = [], env = [], file = "aware") => ({
    kind: "StatefulSet", metadata: metadata(target),
    spec: { template: { spec: {
      containers: [{ name: target, image: "grafana/loki:3.0.0", args: [`-target=${target}`, "-config.file=/conf/loki.yaml", ...args], env, volumeMounts: [{ name: "config", mountPath: "/conf" }] }],
      volumes: [{ name: "config", configMap: { name: file } }],
    } } },
  });
  const file = (name, enabled) => ({ kind: "ConfigMap", metadata: metadata(name), data: { "loki.yaml": `ingester: {lifecycler: {ring: {zone_awareness_enabled: ${enabled}}}}` } });
  const problems = (...parts) => zoneProblems(new Cluster([...parts, file("aware", true), file("unaware", false)])).problems;
  const stated = "-ingester.availability-zone=$(ZONE)";

  it("finds them stated", () => assert.deepEqual(problems(part("ingester", [stated], [ofThePod]), part("querier")), []));
  it("finds the last one that is stated", () => {
    assert.deepEqual(problems(part("ingester", ["-ingester.availability-zone=all", stated], [ofThePod])), []);
    assert.match(problems(part("ingester", [stated, "-ingester.availability-zone=all"], [ofThePod]))[0], /does not state the one that it runs in/);
  });
  it("is refused without any", () => assert.match(problems(part("ingester"))[0], /StatefulSet lgtm\/ingester ingester: its ring looks for zones/));
  it("is refused with something else", () => assert.equal(problems(part("ingester", [stated], [{ name: "ZONE", value: "zone-a" }])).length, 1));
  it("is refused where others do not look", () => {
    assert.deepEqual(problems(part("ingester", [stated], [ofThePod]), part("querier", [], [], "unaware")), ["StatefulSet lgtm/querier querier: does not look for zones, as StatefulSet lgtm/ingester ingester does"]);
  });
  it("is not one that looks for none", () => assert.deepEqual(problems(part("ingester", [], [], "unaware")), []));
});
