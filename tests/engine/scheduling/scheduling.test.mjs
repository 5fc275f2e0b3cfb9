// All pods of the charts on exactly the planned nodes, for each profile: all run, each node can be drained, and of a lost zone only those wait whose
// volumes are in it. Needs CHARTS.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applyChanges } from "../edits/edits.mjs";
import { openWorld, readStackFile } from "../kit/world.mjs";
import { Cluster } from "./cluster.mjs";

const profiles = { dev: "dev", small: "prod", medium: "prod", large: "prod", xlarge: "prod" };

for (const [profile, base] of Object.entries(profiles)) {
  describe(`Scheduling of profile ${profile}`, () => {
    let world, cluster, groups;

    before(async () => {
      world = await openWorld();
      const file = readStackFile(base);
      applyChanges(file.config, { "lgtm:capacity": { $replace: { profile } }, "lgtm:cluster": { maxNodes: null } });
      const stack = world.stack(base, { variant: `${profile}, scheduling`, file });
      await stack.up();
      cluster = new Cluster(world);
      groups = (await stack.resources()).filter(resource => resource.type === "aws:eks/nodeGroup:NodeGroup");
    });

    after(() => world?.close());

    it("runs every pod on the planned nodes", async () => {
      const planned = groups.reduce((sum, group) => sum + group.inputs.scalingConfig.desiredSize, 0);

      const waiting = await cluster.waiting();

      assert.deepEqual(waiting.map(pod => pod.metadata.name), []);
      assert.equal((await cluster.nodes()).length, planned);
      assert.ok((await cluster.pods()).length > 30);
    });

    it("lets each node be drained", async () => {
      const stuck = [];
      for (const node of (await cluster.nodes()).map(one => one.metadata.name)) {
        const { code, output } = await cluster.drain(node);
        const zone = (await cluster.nodes()).find(one => one.metadata.name === node).metadata.labels["topology.kubernetes.io/zone"];
        for (const pod of await cluster.waiting()) {
          if (!(await cluster.zonesOf(pod)).includes(zone)) {
            stuck.push(`${pod.metadata.name} after ${node} in ${zone}`);
          }
        }
        await cluster.uncordon(node);
        assert.equal(code, 0, output);
        assert.deepEqual((await cluster.waiting()).map(pod => pod.metadata.name), []);
      }
      assert.deepEqual(stuck, []);
    });

    it("keeps everything but the volumes of a lost zone", async () => {
      const stuck = [];
      for (const zone of await cluster.zones()) {
        const nodes = await cluster.lose(zone);
        for (const pod of await cluster.waiting({ expected: -1 })) {
          if (!(await cluster.zonesOf(pod)).includes(zone)) {
            stuck.push(`${pod.metadata.name} without ${zone}`);
          }
        }
        await cluster.uncordon(...nodes);
        assert.deepEqual((await cluster.waiting()).map(pod => pod.metadata.name), []);
      }
      assert.deepEqual(stuck, []);
    });
  });
}
