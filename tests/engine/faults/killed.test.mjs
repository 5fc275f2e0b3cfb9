// The CLI is killed in the middle of an update, with all that it started. The next steps are those of docs/runbook.md.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openWorld } from "../kit/world.mjs";

const points = 20;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

describe("A killed update", () => {
  let world, stack;

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, killed" });
    world.account.fail({ delay: { "*": 150 } });
  });

  after(() => world?.close());

  /** Kills an update after so many more changes of the account; or after some time, when only the cluster changes. */
  async function killAfter(changes) {
    const done = () => world.account.calls.filter(call => !call.preview && ["Create", "Update", "Delete"].includes(call.call)).length;
    const start = done();
    let killed = false;
    await stack.up([], {
      fails: "perhaps", step: `up, killed after ${changes} changes`,
      onStart: async child => {
        for (let waited = 0; done() < start + changes && waited < 15000 && child.exitCode === null; waited += 100) {
          await pause(100);
        }
        if (child.exitCode === null) {
          killed = true;
          process.kill(-child.pid, "SIGKILL");
        }
      },
    });
    return killed;
  }

  for (let point = 1; point <= points; point++) {
    it(`goes on after kill ${point}`, async () => {
      const killed = await killAfter(1 + ((point * 3) % 8));
      await stack.pulumi(["cancel", "--yes"], { fails: "perhaps" });

      await stack.refresh([], { fails: "perhaps" });

      assert.ok(killed || (await stack.resources()).length > 100, "neither killed nor done");
    });
  }

  it("ends as if nothing had happened", async () => {
    world.account.heal();
    await stack.up();

    const { counts } = await stack.up([], { step: "up again" });

    assert.deepEqual(Object.keys(counts), ["unchanged"]);
  });

  it("loses nothing in the account", async () => {
    await stack.destroy();

    assert.deepEqual(world.account.resources.map(resource => `${resource.type} ${resource.id}`), []);
  });
});
