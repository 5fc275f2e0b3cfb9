import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { outsideProblems } from "./outside.mjs";
import { deployment, metadata } from "./planted.mjs";

describe("outside addresses", () => {
  const ports = { "lgtm-loki-gateway": [80], "lgtm-mimir-gateway": [80], "lgtm-tempo-query-frontend": [3200], "lgtm-tempo-distributor": [4317, 4318], "lgtm-tempo-distributor-discovery": [4317], "lgtm-grafana": [80] };
  const objects = Object.entries(ports).flatMap(([name, open]) => [
    deployment(name, 8080),
    { kind: "Service", metadata: metadata(name), spec: { selector: { app: name }, ports: open.map(port => ({ port, targetPort: "http" })) } },
  ]);
  it("that are all there are fine", () => assert.deepEqual(outsideProblems(new Cluster(objects)), { problems: [], checked: 7 }));
  it("that a chart names otherwise are reported", () => {
    const without = objects.filter(one => !(one.kind === "Service" && one.metadata.name === "lgtm-loki-gateway"));
    assert.deepEqual(outsideProblems(new Cluster(without)).problems, ["lgtm/lgtm-loki-gateway:80: there is no Service lgtm/lgtm-loki-gateway"]);
  });
});
