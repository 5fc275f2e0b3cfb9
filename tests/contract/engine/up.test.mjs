import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { plan, stacks } from "../plans/plans.mjs";
import { difference } from "../sdks/differences.mjs";
import { SimulatedCloud } from "./cloud.mjs";
import { run } from "./program.mjs";
import { disguises, leaks, withoutSecrets } from "./secrets.mjs";
import { programEnvironment } from "./stack-file.mjs";
import { StandInEngine } from "./stand-in.mjs";

const binary = fileURLToPath(new URL("../../../out/publish/infra/Infra", import.meta.url));
const mark = "planted-Secret-7e1f";

class MarkedCloud extends SimulatedCloud {
  create(request) {
    const answer = super.create(request);
    const { result } = answer.outputs;
    return result ? { ...answer, outputs: { ...answer.outputs, result: { ...result, value: `${mark}${result.value}` } } } : answer;
  }
}

const identity = ({ type, name, urn }) => `${type} ${name} ${urn}`;

for (const stack of stacks) {
  for (const dryRun of [false, true]) {
    describe(`the published program, ${dryRun ? "preview" : "up"} of ${stack}`, () => {
      let engine;
      let result;
      before(async () => {
        engine = await new StandInEngine({ stack, project: "lgtm", dryRun, cloud: new MarkedCloud() }).start();
        const environment = programEnvironment({ stack, dryRun, monitor: engine.address, engine: engine.address });
        result = await run(binary, environment);
        engine.stop();
      });

      it("ends well", () => assert.equal(result.code, 0, result.output + JSON.stringify(engine.logs)));
      it("names only parents, dependencies and providers that exist, and nothing twice", () => assert.deepEqual(engine.violations, []));
      it("registers the outputs of every component", () => {
        const components = [...engine.resources.values()].filter(one => !one.custom);
        assert.ok(components.length > 10);
        assert.deepEqual(components.filter(one => !engine.outputs.has(one.urn)).map(one => one.urn), []);
      });
      it("asks for exactly the resources of the offline plan", () => {
        const planned = plan(stack).resources.filter(one => one.type !== "invoke").map(identity);
        assert.deepEqual([...engine.resources.values()].map(identity).sort(), planned.sort());
      });
      it("shows no generated secret outside a secret value", () => {
        const seen = JSON.stringify([
          [...engine.resources.values()].map(one => withoutSecrets(one.inputs)),
          [...engine.outputs.values()].map(withoutSecrets),
          engine.logs,
          engine.invokes,
        ]);
        assert.deepEqual(leaks(mark, seen), []);
        assert.deepEqual(leaks(mark, result.output), []);
      });
      if (!dryRun) {
        it("passes the generated password on, as a secret", () => {
          const sent = JSON.stringify([...engine.resources.values()].map(one => one.inputs));
          assert.ok(leaks(mark, sent).length > 0, "the planted password reached no resource, so the leak check proves nothing");
        });
      }
      it("says once that the bundled SDK is at work and how to switch, where it is", () => {
        assert.equal(engine.logs.filter(one => one.message.includes("PulumiSdk=official")).length, difference("no-notice") ? 0 : 1);
      });
    });
  }
}

describe("the leak check", () => {
  it("finds a mark in plain text and at every alignment of base64", () => {
    for (const prefix of ["", "a", "ab", "abc"]) {
      assert.notDeepEqual(leaks(mark, Buffer.from(`${prefix}${mark}tail`).toString("base64")), []);
    }
    assert.equal(disguises(mark).length, 4);
    assert.notDeepEqual(leaks(mark, `x${mark}y`), []);
  });
});
