// The CLI is killed in the middle of an update, with all that it started. The next steps are those of docs/runbook.md.
import assert from "node:assert/strict";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { killTree } from "../kit/tools.mjs";
import { openWorld } from "../kit/world.mjs";
import { commandsOf, fill } from "../runbook/extract.mjs";
import { Shell } from "../runbook/shell.mjs";

const points = 20;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const sorted = value => JSON.stringify(value, (_, item) => (item !== null && typeof item === "object" && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort()) : item));
const isMadeFrom = (inputs, found) => Object.entries(inputs).every(([key, value]) => key === "__defaults" || sorted(value) === sorted(found.inputs[key] ?? found.outputs[key]));

describe("A killed update", () => {
  let world, stack, shell;
  const killed = [];

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, killed" });
    shell = new Shell(world, stack);
    world.account.fail({ delay: { "*": 100 } });
  });

  after(() => world?.close());

  /** Kills an update after so many more changes of the account; or after some time, when only the cluster changes. */
  async function killAfter(changes) {
    const done = () => world.account.calls.filter(call => !call.preview && ["Create", "Update", "Delete"].includes(call.call)).length;
    const start = done();
    let struck = false;
    const { output } = await stack.up([], {
      fails: "perhaps", step: `up, killed after ${changes} changes`,
      onStart: async child => {
        for (let waited = 0; done() < start + changes && waited < 8000 && child.exitCode === null; waited += 50) {
          await pause(50);
        }
        if (child.exitCode === null) {
          struck = true;
          killTree(child.pid);
        }
      },
    });
    return { struck, output };
  }

  /** The states in files have their attributes beside them, which a kill may leave empty; a bucket or Pulumi Cloud keeps both or none. */
  function dropEmptyAttributes() {
    const states = join(world.tools.work, "state");
    for (const file of readdirSync(states, { recursive: true }).filter(name => name.endsWith(".attrs")).map(name => join(states, name))) {
      if (statSync(file).size === 0) {
        rmSync(file);
      }
    }
  }

  /** What was under way and was made all the same: pairs of URN and id. */
  async function made() {
    const { deployment } = JSON.parse(await stack.exported());
    const known = new Set((deployment.resources ?? []).map(resource => `${resource.type} ${resource.id}`));
    const orphans = world.account.resources.filter(resource => !known.has(`${resource.type} ${resource.id}`));
    return (deployment.pending_operations ?? [])
      .filter(operation => operation.type === "creating")
      .map(({ resource }) => [resource.urn, orphans.find(orphan => orphan.type === resource.type && isMadeFrom(resource.inputs, orphan))?.id])
      .filter(([, id]) => id !== undefined);
  }

  for (let point = 1; point <= points; point++) {
    it(`goes on after kill ${point}`, async () => {
      const { struck, output } = await killAfter(1 + ((point * 3) % 8));
      dropEmptyAttributes();
      const [look, adopt, rest] = commandsOf("A run that was killed");

      await shell.run(look.replace("pulumi cancel", "pulumi cancel --yes"), { step: "killed, look" });
      const found = await made();
      if (found.length) {
        const [, command, flags] = /^(.*?)( --import.*)$/m.exec(adopt);
        await shell.run(command + found.map(([urn, id]) => fill(flags, { urn, id })).join(""), { step: `killed, adopt ${found.length}` });
      }
      await shell.run(rest.replace(/^pulumi up.*$/m, ""), { step: "killed, forget the rest" });

      killed.push(struck);
      assert.ok(struck || !/error:/.test(output), output);
    });
  }

  it("ends as if nothing had happened", async () => {
    world.account.heal();
    assert.ok(killed.filter(Boolean).length >= points / 2, "most updates were killed");
    await stack.up();

    const { counts } = await stack.up([], { step: "up again" });

    assert.deepEqual(Object.keys(counts), ["unchanged"]);
  });

  it("loses nothing in the account", async () => {
    await stack.destroy();

    assert.deepEqual(world.account.resources.map(resource => `${resource.type} ${resource.id}`), []);
  });
});
