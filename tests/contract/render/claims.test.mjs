import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimProblems } from "./claims.mjs";
import { Cluster } from "./cluster.mjs";
import { placed } from "./planted.mjs";

describe("pods with volumes", () => {
  const group = (pool, capacityType) => ({ type: "aws:eks/nodeGroup:NodeGroup", inputs: { capacityType, labels: { "lgtm/pool": pool } } });
  const plan = { resources: [group("stateful", "ON_DEMAND"), group("stateless", "SPOT")] };
  const keeping = nodeSelector => ({ ...placed({ nodeSelector }, "StatefulSet"), spec: { ...placed({ nodeSelector }).spec, volumeClaimTemplates: [{}] } });
  const problems = (workload, on = plan) => claimProblems(new Cluster([workload]), on).problems;
  it("stay on demand", () => assert.deepEqual(problems(keeping({ "lgtm/pool": "stateful" })), []));
  it("that may run on spot nodes are refused", () => assert.match(problems(keeping(undefined))[0], /spot/));
  it("that no group takes are refused", () => assert.match(problems(keeping({ "lgtm/pool": "other" }))[0], /no node group/));
  it("may run anywhere where all is on demand", () => assert.deepEqual(problems(keeping(undefined), { resources: [group("stateful", "ON_DEMAND")] }), []));
  it("are not those without", () => assert.equal(claimProblems(new Cluster([placed({})]), plan).checked, 0));
});
