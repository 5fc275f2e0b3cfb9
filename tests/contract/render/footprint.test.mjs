import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { footprintProblems } from "./footprint.mjs";
import { deployment } from "./planted.mjs";

describe("a stack with one copy", () => {
  const pod = (memory, init = []) => ({ ...deployment("loki", 3100, 2), spec: { replicas: 2, template: { spec: { containers: [{ name: "loki", resources: { requests: { memory } } }], initContainers: init } } } });
  it("requests less than 4 GiB", () => assert.deepEqual(footprintProblems(new Cluster([pod("2047Mi")])).problems, []));
  it("that requests as much is refused", () => assert.equal(footprintProblems(new Cluster([pod("2Gi")])).problems.length, 1));
  it("counts the container that runs before the others, when it is larger", () => assert.equal(footprintProblems(new Cluster([pod("1Gi", [{ name: "init", resources: { requests: { memory: "3Gi" } } }])])).problems.length, 1));
  it("states what each container requests", () => assert.throws(() => footprintProblems(new Cluster([pod(undefined)])), /requests no memory/));
});
