// Each type of AWS resource fails once: at creation, half made, at an update, at deletion. The next step is the same command again.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apply } from "../edits/edits.mjs";
import { expectDespite } from "../kit/known-faults.mjs";
import { repository } from "../kit/tools.mjs";
import { openWorld, readStackFile } from "../kit/world.mjs";

const message = "api error InternalError: the tests want it so";
const once = (types, more = {}) => Object.fromEntries(types.map(type => [type, { message, times: 1, ...more }]));
const typesOf = resources => [...new Set(resources.map(resource => resource.type))].filter(type => type.startsWith("aws:")).sort();

// AWS shows them as CREATE_FAILED until they are replaced, so the same command is not the next step.
const stayingFailures = ["aws:eks/nodeGroup:NodeGroup", "aws:eks/cluster:Cluster"];

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
      const planned = typesOf((await stack.plan()).resources.filter(resource => resource.type !== "invoke")).filter(type => !more.partial || !stayingFailures.includes(type));
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

describe("A node group that AWS makes and reports as failed", () => {
  const type = stayingFailures[0];
  let world, stack;

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, failed node group" });
    world.account.fail({ create: once([type], { partial: true }) });
  });

  after(() => world?.close());

  it("fails the update, and works after it was replaced", async () => {
    await stack.up([], { fails: true, step: "up, node group fails" });
    const [group] = (await stack.resources()).filter(resource => resource.type === type);

    await stack.up(["--replace", group.urn], { step: "up --replace" });

    const groups = world.account.resources.filter(resource => resource.type === type);
    assert.deepEqual(groups.map(one => one.outputs.status), ["ACTIVE"]);
    assert.deepEqual(Object.keys((await stack.up([], { step: "up again" })).counts), ["unchanged"]);
  });

  it("has its place in the runbook", () => {
    const runbook = readFileSync(join(repository, "docs/runbook.md"), "utf8");

    return expectDespite("E4", () => assert.ok(/CREATE_FAILED/.test(runbook) && /pulumi up[^\n]*--replace[^\n]*node/i.test(runbook), "docs/runbook.md has no way out of CREATE_FAILED"));
  });
});

describe("A failure", () => {
  it("is not followed by errors of what has nothing to do with it", () => expectDespite("E9", () => assert.deepEqual(unrelated.map(match => match[0]), [])));
});
