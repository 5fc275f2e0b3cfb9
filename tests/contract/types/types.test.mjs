import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { plan, stacks } from "../plans/plans.mjs";
import { typeProblems } from "./check.mjs";

const vpc = inputs => ({ type: "aws:ec2/vpc:Vpc", name: "v", urn: "urn:vpc", custom: true, inputs });
const planned = (...resources) => ({ resources });

const planted = {
  misspelt: planned(vpc({ cidrBlok: "10.0.0.0/16" })),
  wrongType: planned(vpc({ enableDnsSupport: "yes" })),
  missing: planned({ type: "aws:ec2/subnet:Subnet", name: "s", urn: "urn:subnet", custom: true, inputs: { cidrBlock: "10.0.0.0/24" } }),
  badToken: planned({ type: "aws:ec2/vpcc:Vpc", name: "v", urn: "urn:vpc", custom: true, inputs: {} }),
  nested: planned({ type: "kubernetes:core/v1:Service", name: "s", urn: "urn:service", custom: true, inputs: { spec: { ports: [{ port: 80, targetPrt: 3000 }] } } }),
  badInvoke: planned({ type: "invoke", tok: "aws:index/getRegions1:getRegions1", args: {} }),
  invokeArgument: planned({ type: "invoke", tok: "aws:index/getAvailabilityZones:getAvailabilityZones", args: { stat: "available" } }),
  fine: planned(vpc({ cidrBlock: "10.0.0.0/16", tags: { a: "b" } }), { type: "invoke", tok: "aws:index/getRegion:getRegion", args: {} }),
};

describe("a plan held against the official provider types", () => {
  let problems;
  before(() => {
    problems = typeProblems({ ...planted, ...Object.fromEntries(stacks.map(stack => [stack, plan(stack)])) });
  });

  for (const stack of stacks) {
    it(`${stack}: every resource and invoke type-checks`, () => assert.deepEqual(problems[stack], []));
    it(`${stack}: asks for resources of every provider`, () => {
      const providers = new Set(plan(stack).resources.filter(r => r.custom).map(r => r.type.split(":")[0]));
      assert.deepEqual([...providers].sort(), ["aws", "kubernetes", "pulumi", "random"]);
    });
  }

  const caught = (name, where, what) => it(`a planted fault is caught: ${name}`, () => {
    assert.equal(problems[name].length, 1, problems[name].join("\n"));
    assert.match(problems[name][0], where);
    assert.match(problems[name][0], what);
  });
  caught("misspelt", /urn:vpc\.cidrBlok/, /cidrBlok/);
  caught("wrongType", /urn:vpc\.enableDnsSupport/, /not assignable/);
  caught("missing", /urn:subnet/, /vpcId/);
  caught("badToken", /urn:vpc/, /no resource type 'aws:ec2\/vpcc:Vpc'/);
  caught("nested", /urn:service\.spec\.ports\[0\]\.targetPrt/, /targetPrt/);
  caught("badInvoke", /invoke/, /no function/);
  caught("invokeArgument", /getAvailabilityZones\.stat/, /stat/);
  it("a plan without faults has no problems", () => assert.deepEqual(problems.fine, []));
});
