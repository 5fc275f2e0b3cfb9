import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { budgetProblems, unbudgetedProblems } from "./budgets.mjs";
import { Cluster } from "./cluster.mjs";
import { budget, deployment, scaler } from "./planted.mjs";

describe("disruption budgets", () => {
  const problems = (replicas, spec) => budgetProblems(new Cluster([deployment("loki", 3100, replicas), budget(spec)])).problems;
  it("allow an eviction", () => assert.deepEqual(problems(3, { maxUnavailable: 1 }), []));
  it("with maxUnavailable 0 are refused", () => assert.equal(problems(3, { maxUnavailable: 0 }).length, 1));
  it("that keep every replica are refused", () => assert.equal(problems(2, { minAvailable: 2 }).length, 1));
  it("that say neither how many may go nor how many have to stay are refused", () => assert.deepEqual(problems(3, {}), ["PodDisruptionBudget lgtm/budget: allows 0 evictions of 3 pods"]));
  it("may say how many have to stay", () => assert.deepEqual(problems(3, { minAvailable: 2 }), []));
  it("of one replica that keep one are refused", () => assert.equal(problems(1, { minAvailable: "50%" }).length, 1));
});

describe("workloads of several pods", () => {
  const problems = (replicas, ...others) => unbudgetedProblems(new Cluster([deployment("loki", 3100, replicas), ...others])).problems;
  it("have a budget", () => assert.deepEqual(problems(2, budget({ maxUnavailable: 1 })), []));
  it("without one are refused", () => assert.deepEqual(problems(2), ["Deployment lgtm/loki: no disruption budget"]));
  it("whose budget is in another namespace are refused", () =>
    assert.equal(problems(2, { ...budget({ maxUnavailable: 1 }), metadata: { name: "budget", namespace: "otel" } }).length, 1));
  it("are not those with one pod", () => assert.deepEqual(problems(1), []));
  it("are those that an autoscaler keeps at two", () => assert.equal(problems(undefined, scaler("loki")).length, 1));
});
