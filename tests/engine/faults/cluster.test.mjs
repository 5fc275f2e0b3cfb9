// The API server stops in mid-run, and comes back.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openWorld } from "../kit/world.mjs";

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

describe("An API server that stops", () => {
  let world, stack;

  before(async () => {
    world = await openWorld();
    stack = world.stack("dev", { variant: "dev, API server stops" });
  });

  after(() => world?.close());

  const namespaces = async () => (await world.kubectl("get", "namespaces", "-o", "name")).includes("namespace/lgtm");

  it("in the middle of a first update fails the update", async () => {
    const running = stack.up([], { fails: true, step: "up, API server goes" });
    for (let waited = 0; waited < 120 && !(await namespaces()); waited++) {
      await pause(500);
    }
    await world.tools.stop();

    const { output } = await running;

    assert.match(output, /connection refused|unreachable|EOF|connect/i);
  });

  it("is no loss: the same command goes on", async () => {
    await world.tools.start();
    await stack.command("up", [], { fails: "perhaps", step: "up, API server is back" });
    await stack.refresh([], { fails: "perhaps" });
    await stack.up([], { step: "up" });

    const { counts } = await stack.up([], { step: "up again" });

    assert.deepEqual(Object.keys(counts), ["unchanged"]);
  });

  it("in the middle of a destroy fails the destroy, and the same command goes on", async () => {
    let child;
    const running = stack.destroy([], { fails: true, step: "destroy, API server goes", onStart: started => (child = started) });
    for (let waited = 0; waited < 120 && (await world.objects("-n", "lgtm", "configmaps")).some(object => object.metadata.name.endsWith("-values")); waited++) {
      await pause(300);
    }
    await world.tools.stop();
    // The provider would wait for ten minutes; a person presses Ctrl-C.
    await pause(15000);
    child.kill("SIGINT");
    await running;
    await world.tools.start();

    await stack.destroy();

    assert.deepEqual(world.account.resources.map(resource => resource.id), []);
  });
});
