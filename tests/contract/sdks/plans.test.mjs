import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFileSync } from "node:fs";
import { plan, stacks } from "../plans/plans.mjs";
import { compare, explains } from "./compare.mjs";
import { differences, isOfficial } from "./differences.mjs";

const ofBundled = stack => JSON.parse(readFileSync(new URL(`../../../out/bundled/${stack}/plan.json`, import.meta.url), "utf8"));

// `make test-contract PulumiSdk=official` writes both.
if (isOfficial) {
  describe("the plan on the official packages", () => {
    const found = stacks.flatMap(stack => compare(ofBundled(stack), plan(stack)));

    it("is the plan on the bundled ones, but for what is known", () => {
      assert.deepEqual(found.filter(one => !differences.some(known => explains(known, one))), []);
    });

    it("shows each difference that is known", () => {
      const known = differences.filter(one => one.plans);
      assert.deepEqual(known.filter(one => !found.some(difference => explains(one, difference))).map(one => one.id), []);
    });
  });
}

describe("the comparison of two plans", () => {
  const bucket = (options, inputs = {}) => ({ resources: [{ type: "aws:s3/bucket:Bucket", urn: "urn:logs", inputs, options }], outputs: {} });
  const former = { type: "aws:s3/bucketV2:BucketV2" };
  const unexplained = (ours, official) => compare(ours, official).filter(one => !differences.some(known => explains(known, one)));

  it("knows an alias that stands there twice", () => {
    assert.deepEqual(unexplained(bucket({ aliases: [former] }), bucket({ aliases: [former, former] })), []);
  });

  it("finds another alias", () => {
    assert.equal(unexplained(bucket({ aliases: [former] }), bucket({ aliases: [former, { type: "x" }] })).length, 1);
  });

  it("finds an input that is not the same, deep inside", () => {
    const [one] = unexplained(bucket({}, { tags: { a: "1" } }), bucket({}, { tags: { a: "2" } }));
    assert.deepEqual(one, { of: "urn:logs", type: "aws:s3/bucket:Bucket", at: "inputs.tags.a", ours: "1", official: "2" });
  });

  it("finds a resource that only one has", () => {
    assert.equal(unexplained(bucket({}), { resources: [], outputs: {} }).length, 1);
  });

  it("finds a stack output that only one has", () => {
    assert.equal(unexplained(bucket({}), { ...bucket({}), outputs: { url: "x" } }).length, 1);
  });
});
