// Each type of AWS resource fails once: at creation, half made, at an update, at deletion. The next step is the same command again.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { apply } from "../edits/edits.mjs";
import { expectDespite } from "../kit/known-faults.mjs";
import { openWorld, readStackFile } from "../kit/world.mjs";

const message = "api error InternalError: the tests want it so";
const once = (types, more = {}) => Object.fromEntries(types.map(type => [type, { message, times: 1, ...more }]));
const typesOf = resources => [...new Set(resources.map(resource => resource.type))].filter(type => type.startsWith("aws:")).sort();

// Changed together, these settings update nearly every type in place.
const changes = [
  { key: "aws:defaultTags", to: { tags: { project: "lgtm", environment: "dev", owner: "another-team", "managed-by": "pulumi" } } },
  { key: "cluster.publicAccessCidrs", to: ["198.51.100.0/24"] },
  { key: "cluster.logRetentionDays", to: 30 },
  { key: "storage.noncurrentDays", to: 2 },
  { key: "storage.kmsKeyArn", to: "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000" },
  { key: "retention.logsDays", to: 5 },
];

/** Runs a command until it succeeds; each failure has to name its cause, and each run has to get further. */
async function repeat(stack, account, command, limit) {
  for (let times = 1; times <= limit; times++) {
    const before = account.remainingFaults;
    const result = await stack.command(command, [], { fails: "perhaps", step: `${command}, time ${times}` });
    if (result.code === 0) {
      return times;
    }
    assert.ok(result.output.includes(message), `the cause is not in\n${result.output}`);
    assert.ok(account.remainingFaults < before, "no fault struck, and yet the run failed");
    unrelated.push(...result.output.matchAll(/error: .*resource monitor shut down.*/g));
  }
  throw new Error(`${command} still failed after ${limit} times`);
}

const unrelated = [];

for (const [how, more] of [["fails once at its creation", {}], ["is left half made once", { partial: true }]]) {
  describe(`Each type of AWS resource ${how}`, () => {
    let world, stack;

    before(async () => {
      world = await openWorld();
      stack = world.stack("dev", { variant: `dev, each type ${how}` });
    });

    after(() => world?.close());

    it("and the same command goes on", async () => {
      const planned = typesOf((await stack.plan()).resources.filter(resource => resource.type !== "invoke"));
      world.account.fail({ create: once(planned, more) });

      await repeat(stack, world.account, "up", planned.length);

      assert.equal(world.account.remainingFaults, 0, "faults that never struck");
    });

    it("and then nothing is left to do", async () => {
      const { counts } = await stack.up([], { step: "up again" });
      const { counts: refreshed } = await stack.refresh();

      assert.deepEqual(Object.keys(counts), ["unchanged"]);
      assert.deepEqual(Object.keys(refreshed), ["unchanged"]);
    });

    if (more.partial) {
      it("and every node group works", () => {
        const statuses = world.account.resources.filter(resource => resource.type === "aws:eks/nodeGroup:NodeGroup").map(resource => resource.outputs.status);

        return expectDespite("E4", () => assert.deepEqual([...new Set(statuses)], ["ACTIVE"]));
      });
    }

    if (!more.partial) {
      it("fails once at an update, and the same command goes on", async () => {
        const content = readStackFile("dev");
        changes.forEach(change => apply(content.config, { with: {}, ...change }));
        stack.write(content);
        const { steps } = await stack.preview();
        const updated = [...new Set(steps.filter(step => step.op === "update").map(step => step.urn.split("::")[2].split("$").pop()))].filter(type => type.startsWith("aws:"));
        assert.ok(updated.length >= 15, updated.join(", "));
        world.account.fail({ update: once(updated) });

        await repeat(stack, world.account, "up", updated.length);

        assert.equal(world.account.remainingFaults, 0, "faults that never struck");
        assert.deepEqual(Object.keys((await stack.up([], { step: "up again" })).counts), ["unchanged"]);
      });
    }

    it("fails once at its deletion, and the same command goes on", async () => {
      const types = typesOf(world.account.resources);
      world.account.fail({ delete: once(types) });

      await repeat(stack, world.account, "destroy", types.length);

      assert.deepEqual(world.account.resources.map(resource => resource.id), []);
    });
  });
}

describe("A failure", () => {
  it("is not followed by errors of what has nothing to do with it", () => expectDespite("E9", () => assert.deepEqual(unrelated.map(match => match[0]), [])));
});
