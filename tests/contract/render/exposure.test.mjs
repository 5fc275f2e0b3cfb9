import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { exposureProblems } from "./exposure.mjs";
import { service } from "./planted.mjs";

describe("load balancers", () => {
  it("that select nothing are reported", () =>
    assert.equal(exposureProblems(new Cluster([service("grafana", 80, 3000, { app: "nobody" }, { type: "LoadBalancer" })])).problems.length, 1));
});
