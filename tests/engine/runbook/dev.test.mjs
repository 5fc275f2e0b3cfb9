// Procedures of docs/runbook.md that a disposable environment has, too.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { expectDespite } from "../kit/known-faults.mjs";
import { openWorld } from "../kit/world.mjs";
import { commandsOf, fill } from "./extract.mjs";
import { Shell } from "./shell.mjs";

describe("Runbook in dev", () => {
  let world, stack, shell;

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, runbook" });
    await stack.up();
    shell = new Shell(world, stack);
  });

  after(() => world?.close());

  const settled = async () => assert.deepEqual(Object.keys((await stack.up([], { step: "up again" })).counts), ["unchanged"]);
  const secret = async () => (await world.objects("-n", "lgtm", "secrets")).find(one => one.metadata.name === "grafana-admin");

  it("rotates the password of Grafana", async () => {
    const before = await secret();
    const [commands] = commandsOf("The password of Grafana");

    await shell.run(commands.replace(/^kubectl -n lgtm rollout.*$/m, ""), { step: "password of Grafana" });

    const now = await secret();
    assert.notEqual(now.data["admin-password"], before.data["admin-password"]);
    assert.ok(shell.requests.some(request => request.includes("reset-admin-password")));
    await expectDespite("E8", () => assert.equal(now.metadata.uid, before.metadata.uid, "the Secret was gone for a moment"));
    await settled();
  });

  it("keeps the nodes that the autoscaler started when maxNodes changes", async () => {
    const groups = resources => Object.values(resources).filter(one => one.type === "aws:eks/nodeGroup:NodeGroup");
    const sizes = () => groups(world.account.read().resources).map(group => group.outputs.scalingConfig.desiredSize);
    world.account.change(resources => groups(resources).forEach(group => (group.outputs.scalingConfig.desiredSize += 1)));
    const before = sizes();

    await shell.run("pulumi refresh -s $STACK", { step: "refresh before another maxNodes" });
    stack.edit(config => (config["lgtm:cluster"].maxNodes = 5));
    await stack.up([], { step: "up to five nodes" });

    await expectDespite("E17", () => assert.deepEqual(sizes(), before));
  });

  it("replaces a node group: new nodes first, then the old ones are drained, then they go", async () => {
    const groups = () => world.account.resources.filter(resource => resource.type === "aws:eks/nodeGroup:NodeGroup").map(group => group.outputs.nodeGroupName);
    const old = groups();
    const [commands] = commandsOf("Changing node groups");
    const [, first, second, third] = commands.split(/^# \d\. .*$/m);
    stack.edit(config => (config["lgtm:cluster"].architecture = "x86"));

    await shell.run(first, { step: "new node groups" });
    const both = groups();
    for (const group of old) {
      await shell.run(fill(second, { "old group": group }), { step: `drain of ${group.replace(/-.*/, "")}` });
    }
    const left = (await world.objects("-A", "pods")).filter(pod => pod.spec.nodeName && !pod.metadata.ownerReferences?.some(owner => owner.kind === "DaemonSet"));
    const oldNodes = (await world.objects("nodes")).filter(node => old.includes(node.metadata.labels["eks.amazonaws.com/nodegroup"])).map(node => node.metadata.name);
    await shell.run(third, { step: "old node groups" });

    assert.equal(both.length, 2 * old.length);
    assert.deepEqual(left.filter(pod => oldNodes.includes(pod.spec.nodeName)).map(pod => pod.metadata.name), []);
    assert.deepEqual(groups().filter(group => old.includes(group)), []);
    await settled();
  });

  it("upgrades Kubernetes, and the nodes to a newer image", async () => {
    const [commands] = commandsOf("Upgrading Kubernetes");
    stack.edit(config => (config["lgtm:cluster"].kubernetesVersion = "1.36"));

    await stack.up([], { step: "up to 1.36" });
    await settled();
    const cluster = world.account.resources.find(resource => resource.type === "aws:eks/cluster:Cluster");
    const groups = world.account.resources.filter(resource => resource.type === "aws:eks/nodeGroup:NodeGroup");
    await shell.run(fill(commands, { clusterName: cluster.outputs.name, group: groups[0].outputs.nodeGroupName }), { step: "newer image" });

    assert.equal(cluster.outputs.version, "1.36");
    assert.deepEqual(groups.map(group => group.outputs.version), groups.map(() => "1.36"));
    await settled();
  });

  it("grows from profile dev to more zones", async () => {
    stack.edit(config => (config["lgtm:network"].zoneCount = 3));

    await stack.up([], { step: "up with three zones" });

    await settled();
  });
});
