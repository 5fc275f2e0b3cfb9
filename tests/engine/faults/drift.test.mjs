// What somebody else changed or deleted: a refresh finds it, an update puts it right.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openWorld } from "../kit/world.mjs";

const shortType = type => type.split(":").at(-1);

// They are nothing but the connection of two others, or one value that is their id: they can go, not change.
const connections = new Set([
  "RouteTableAssociation", "Route", "RolePolicyAttachment", "AccessPolicyAssociation", "Alias", "BucketOwnershipControls", "BucketServerSideEncryptionConfiguration",
  "BucketVersioning", "PodIdentityAssociation", "SecurityGroupIngressRule",
]);

// AWS refuses to delete them while others use them.
const occupied = new Set(["Vpc", "Subnet", "Cluster", "InternetGateway", "RouteTable", "Role", "LaunchTemplate", "DefaultSecurityGroup", "Key", "Bucket", "Eip"]);

/** Changes one value of a resource as somebody with the console would; false where there is none. */
function change(resource) {
  const { inputs, outputs } = resource;
  const flag = Object.keys(inputs).find(key => typeof inputs[key] === "boolean" && outputs[key] === inputs[key] && key !== "forceDestroy" && key !== "skipDestroy");
  const text = ["policy", "description"].find(key => typeof inputs[key] === "string" && key in outputs);
  if (outputs.tagsAll) {
    outputs.tags = { ...outputs.tags, drift: "by hand" };
    outputs.tagsAll = { ...outputs.tagsAll, drift: "by hand" };
  } else if (flag) {
    outputs[flag] = !outputs[flag];
  } else if (text === "policy") {
    outputs.policy = JSON.stringify({ Version: "2012-10-17", Statement: [] });
  } else if (text) {
    outputs[text] += ", by hand";
  } else if (Array.isArray(inputs.rules)) {
    outputs.rules = outputs.rules.slice(1);
  } else {
    return false;
  }
  return true;
}

describe("Drift", () => {
  let world, stack;

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, drift" });
    await stack.up();
  });

  after(() => world?.close());

  const settled = async () => {
    const { counts } = await stack.up([], { step: "up again" });
    assert.deepEqual(Object.keys(counts), ["unchanged"]);
    assert.deepEqual(Object.keys((await stack.refresh()).counts), ["unchanged"]);
  };

  it("of a value of each type is found and undone", async () => {
    const changed = new Set();
    const untouched = new Set();
    world.account.change(resources => {
      for (const resource of Object.values(resources)) {
        if (!changed.has(resource.type)) {
          (change(resource) ? changed : untouched).add(resource.type);
        }
      }
    });
    assert.deepEqual([...untouched].filter(type => !changed.has(type) && !connections.has(shortType(type))), []);

    const found = await stack.refresh([], { step: "refresh after drift" });
    const mended = await stack.up([], { step: "up after drift" });

    assert.equal(found.counts.updated ?? found.counts.changed, changed.size);
    assert.equal(mended.counts.updated, changed.size);
    await settled();
  });

  it("of a node group's size, which the autoscaler changes at any time, is left alone", async () => {
    world.account.change(resources => Object.values(resources).filter(one => one.type === "aws:eks/nodeGroup:NodeGroup").forEach(group => (group.outputs.scalingConfig.desiredSize += 1)));

    await stack.refresh([], { step: "refresh after the autoscaler" });
    const { counts } = await stack.up([], { step: "up again" });

    assert.deepEqual(Object.keys(counts), ["unchanged"]);
  });

  it("by a deletion, of one of each type, is found and undone", async () => {
    const gone = [];
    world.account.change(resources => {
      for (const [key, resource] of Object.entries(resources)) {
        if (!occupied.has(shortType(resource.type)) && !gone.some(one => one.type === resource.type)) {
          gone.push(resource);
          delete resources[key];
        }
      }
    });

    const found = await stack.refresh([], { step: `refresh without ${gone.length} resources` });
    const mended = await stack.up([], { step: "up after drift" });

    assert.equal(found.counts.deleted, gone.length);
    assert.ok(mended.counts.created >= gone.length, JSON.stringify(mended.counts));
    await settled();
  });

  it("by a deletion in the cluster is found and undone", async () => {
    const objects = (await stack.resources()).filter(resource => /^kubernetes:(?!helm)/.test(resource.type) && !resource.type.endsWith(":Namespace"));
    for (const object of objects) {
      const [namespace, name] = object.id.includes("/") ? object.id.split("/") : [undefined, object.id];
      await world.kubectl(...(namespace ? ["-n", namespace] : []), "delete", shortType(object.type), name);
    }
    const releases = (await stack.resources()).filter(resource => resource.type === "kubernetes:helm.sh/v3:Release");
    for (const release of releases) {
      const [namespace, name] = release.id.split("/");
      await world.tools.tool("helm", ["-n", namespace, "uninstall", name]);
    }

    const found = await stack.refresh([], { step: "refresh without objects and releases" });
    const mended = await stack.up([], { step: "up after drift" });

    assert.equal(found.counts.deleted, objects.length + releases.length);
    assert.equal(mended.counts.created, objects.length + releases.length);
    await settled();
  });
});
