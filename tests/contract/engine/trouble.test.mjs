import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { difference } from "../sdks/differences.mjs";
import { run } from "./program.mjs";
import { programEnvironment } from "./stack-file.mjs";
import { StandInEngine } from "./stand-in.mjs";

const infra = fileURLToPath(new URL("../../../out/publish/infra/Infra", import.meta.url));
const many = fileURLToPath(new URL("../../../out/publish/many/ManyResources", import.meta.url));

async function drive(binary, behaviour, extra = {}, options = {}) {
  const engine = await new StandInEngine({ stack: "dev", project: "lgtm", dryRun: false, ...behaviour }).start();
  try {
    const environment = programEnvironment({ stack: "dev", dryRun: false, monitor: engine.address, engine: engine.address });
    const result = await run(binary, { ...environment, ...extra }, options);
    return { engine, result };
  } finally {
    engine.stop();
  }
}

const told = (engine, result) => engine.logs.map(one => `${one.urn} ${one.message}`).join("\n") + result.output;

describe("a slow or unwilling engine", () => {
  it("answers late, 50 ms each: the program waits and ends well", async () => {
    const { engine, result } = await drive(infra, { delay: 50 });
    assert.equal(result.code, 0, told(engine, result));
    assert.deepEqual(engine.violations, []);
  });

  it("knows no optional feature: the program does without", async () => {
    const { engine, result } = await drive(infra, { supports: () => false });
    assert.equal(result.code, 0, told(engine, result));
    assert.deepEqual(engine.violations, []);
  });

  it("is asked for 2,000 resources at once: all of them are registered", async () => {
    const { engine, result } = await drive(many, {}, { COUNT: "2000" });
    assert.equal(result.code, 0, told(engine, result));
    assert.equal(engine.resources.size, 2001);
    assert.deepEqual(engine.violations, []);
  });

  it("refuses one resource: exit 32 or 1, and the message names it", async () => {
    const refuse = request => (request.getName() === "pet-17" ? "quota exceeded" : undefined);
    const { engine, result } = await drive(many, { refuse }, { COUNT: "100" }, { limitSeconds: 10 });
    assert.ok([1, 32].includes(result.code), `exit ${result.code}`);
    assert.match(told(engine, result), /pet-17/);
    assert.match(told(engine, result), /quota exceeded/);
  });

  it("drops the connection: the program fails within 10 s, and the message names a resource", async () => {
    let engineToDrop;
    const onRegister = request => { if (request.getName() === "pet-17") { engineToDrop.server.forceShutdown(); } };
    const engine = await new StandInEngine({ stack: "dev", project: "lgtm", dryRun: false, onRegister }).start();
    engineToDrop = engine;
    const environment = programEnvironment({ stack: "dev", dryRun: false, monitor: engine.address, engine: engine.address });
    const result = await run(many, { ...environment, COUNT: "100" }, { limitSeconds: 10 });
    assert.ok((difference("dropped-connection")?.exits ?? [1, 32]).includes(result.code), `exit ${result.code}`);
    // Whichever was under way: one of the pets, or the stack with its outputs.
    assert.match(told(engine, result), /'(pet-\d+|lgtm-dev)'/);
  });
});

describe("an update with the values of the committed stack files", () => {
  it("is refused before anything is registered, with all of them", async () => {
    const { engine, result } = await drive(infra, {}, { LGTM_ALLOW_EXAMPLE_VALUES: "" });
    assert.notEqual(result.code, 0);
    assert.match(told(engine, result), /cluster\.publicAccessCidrs: got '203\.0\.113\.0\/24'/);
    assert.match(told(engine, result), /grafana\.allowedCidrs: got '203\.0\.113\.0\/24'/);
    assert.deepEqual([...engine.resources.values()].filter(one => one.custom), []);
  });
});

describe("no engine at all", () => {
  it("is one clear line that names `make preview`", async () => {
    const result = await run(infra, {}, { limitSeconds: 10 });
    assert.notEqual(result.code, 0);
    assert.match(result.output, /make preview/);
  });
});
