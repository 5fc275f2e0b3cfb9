import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountProblems } from "./accounts.mjs";
import { Cluster } from "./cluster.mjs";
import { metadata } from "./planted.mjs";

describe("service accounts that roles trust", () => {
  const role = { type: "aws:iam/role:Role", inputs: { assumeRolePolicy: '{"c":"system:serviceaccount:lgtm:lgtm-loki"}' } };
  it("exist", () => assert.deepEqual(accountProblems(new Cluster([{ kind: "ServiceAccount", metadata: metadata("lgtm-loki") }]), { resources: [role] }).problems, []));
  it("that nobody makes are reported", () => assert.equal(accountProblems(new Cluster([]), { resources: [role] }).problems.length, 1));
});
