// Planted differences: each has to be found.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Comparison } from "./compare.mjs";

const secret = text => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", plaintext: JSON.stringify(text) });
const network = "urn:pulumi:dev::lgtm::aws:ec2/vpc:Vpc::network";
const subnet = "urn:pulumi:dev::lgtm::aws:ec2/subnet:Subnet::subnet";

const plan = () => ({
  resources: [
    { type: "aws:ec2/vpc:Vpc", name: "network", urn: network, custom: true, inputs: { cidrBlock: "10.0.0.0/16" }, outputs: { arn: "arn:vpc/vpc-1111" }, options: { protect: true } },
    {
      type: "aws:ec2/subnet:Subnet", name: "subnet", urn: subnet, custom: true, dependencies: [network], propertyDependencies: { vpcId: [network] }, options: {},
      inputs: { vpcId: "vpc-1111", note: { $secret: "[secret]" }, zones: ["a", "b"] }, outputs: {},
    },
  ],
});

const state = () => [
  { type: "aws:ec2/vpc:Vpc", urn: network, custom: true, protect: true, id: "vpc-0abc", inputs: { cidrBlock: "10.0.0.0/16" }, outputs: { arn: "arn:vpc/vpc-0abc" } },
  {
    type: "aws:ec2/subnet:Subnet", urn: subnet, custom: true, id: "subnet-0abc", dependencies: [network], propertyDependencies: { vpcId: [network] },
    inputs: { vpcId: "vpc-0abc", note: secret("text"), zones: ["a", "b"], fast: false }, outputs: {},
  },
];

const defaults = [{ reason: "as the provider's schema has it", type: "aws:ec2/subnet:Subnet", inputs: { fast: false } }];
const differences = change => {
  const real = state();
  change(real[1], real[0], real);
  return new Comparison(plan(), real, defaults).differences;
};

describe("Comparison", () => {
  it("finds nothing where the state is what was planned", () => {
    assert.deepEqual(differences(() => {}), []);
  });

  for (const [what, change] of Object.entries({
    "a value of another resource": one => (one.inputs.vpcId = "vpc-9999"),
    "another value": one => (one.inputs.zones = ["a", "c"]),
    "a value less": one => (one.inputs.zones = ["a"]),
    "an input that is missing": one => delete one.inputs.zones,
    "an input that was not asked for": one => (one.inputs.tenancy = "dedicated"),
    "another default than expected": one => (one.inputs.fast = true),
    "a secret in clear text": one => (one.inputs.note = "text"),
    "a secret that was none": one => (one.inputs.zones = secret(["a", "b"])),
    "a dependency less": one => (one.dependencies = []),
    "a dependency of an input less": one => (one.propertyDependencies = {}),
    "another parent": one => (one.parent = network),
    "a protection less": (_, one) => delete one.protect,
    "a resource kept on deletion": one => (one.retainOnDelete = true),
    "other ignored changes": one => (one.ignoreChanges = ["zones"]),
    "another time limit": one => (one.customTimeouts = { create: 60 }),
    "a resource less": (_, __, all) => all.pop(),
    "a resource more": (_, __, all) => all.push({ ...all[1], urn: `${subnet}-2` }),
  })) {
    it(`finds ${what}`, () => {
      assert.equal(differences(change).length > 0, true);
    });
  }

  it("finds a placeholder that stands for two values", () => {
    const planned = plan();
    planned.resources[1].inputs.note = "vpc-1111";
    planned.resources[1].propertyDependencies.note = [subnet];
    const real = state();
    Object.assign(real[1], { inputs: { ...real[1].inputs, note: "subnet-0abc" }, propertyDependencies: { vpcId: [network], note: [subnet] } });

    assert.match(new Comparison(planned, real, defaults).differences.join("\n"), /elsewhere/);
  });
});
