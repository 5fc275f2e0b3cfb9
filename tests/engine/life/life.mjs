// The life of a stack, as steps of a test.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Comparison } from "../plan/compare.mjs";
import { defaults } from "../plan/defaults.mjs";
import { openWorld } from "../kit/world.mjs";
import { outOfOrder } from "./order.mjs";
import { expectDespite, knownFaults } from "../kit/known-faults.mjs";

/** @param variant `{ name, stack, file, secrets, disposable }`: `file` is parsed YAML, `secrets` has pairs of path and value */
export function lifeOf(variant) {
  describe(`Life of ${variant.name}`, () => {
    const life = { variant };

    before(async () => {
      life.world = await openWorld();
      life.stack = life.world.stack(variant.stack, { variant: variant.name, file: variant.file });
      for (const [path, value] of variant.secrets ?? []) {
        await life.stack.setSecret(path, value);
      }
    });

    after(() => life.world?.close());

    it("is created", async () => {
      const { counts } = await life.stack.up();

      assert.ok(counts.created > 50, JSON.stringify(counts));
      assert.deepEqual(Object.keys(counts), ["created"]);
    });

    it("is what the plan said", async () => {
      const comparison = new Comparison(await life.stack.plan(), await life.stack.resources(), defaults);

      const known = knownFaults.filter(fault => fault.differs);
      assert.deepEqual(comparison.differences.filter(difference => !known.some(fault => new RegExp(fault.differs).test(difference))), []);
    });

    it("waits for what it needs", async () => {
      assert.deepEqual(outOfOrder(await life.stack.resources()), []);
    });

    it("shows no secret in the state", async () => {
      const secrets = secretsOf(await life.stack.resources({ showSecrets: true }));
      const kept = await life.stack.exported();

      assert.ok(secrets.length > 0, "Grafana's password at least");
      assert.equal(secrets.filter(secret => shows(kept, secret)).length, 0, "secrets that the state shows");
      assert.ok(!kept.includes("get-token"), "the kubeconfig is a secret");
    });

    it("does not change without a change", async () => {
      const { counts } = await life.stack.up([], { step: "up again" });

      assert.deepEqual(Object.keys(counts), ["unchanged"]);
    });

    it("is what a refresh finds", async () => {
      const { counts } = await life.stack.refresh();

      assert.deepEqual(Object.keys(counts), ["unchanged"]);
    });

    if (variant.disposable) {
      it("leaves nothing behind", async () => {
        life.world.account.change(resources => buckets(resources).forEach(bucket => (bucket.extra = { ...bucket.extra, objects: 1 })));

        await life.stack.destroy();

        assert.deepEqual(life.world.account.resources.map(resource => `${resource.type} ${resource.id}`), []);
        assert.deepEqual(leftInCluster(life.world), []);
      });
    } else {
      it("is not deleted by a destroy without a preview", async () => {
        const before = await life.stack.resources();

        await life.stack.destroy(["--skip-preview"], { fails: true });

        const there = new Set((await life.stack.resources()).map(resource => resource.urn));
        const lost = before.filter(resource => !there.has(resource.urn));
        await expectDespite("E3", () => assert.deepEqual(lost.map(resource => resource.urn), []));
        assert.deepEqual(lost.filter(resource => /s3\/bucket|kms\/key:Key/.test(resource.type)).map(resource => resource.urn), []);
      });

      it("comes back with an up", async () => {
        await life.stack.up([], { step: "up after a refused destroy" });
        const { counts } = await life.stack.up([], { step: "up again" });

        assert.deepEqual(Object.keys(counts), ["unchanged"]);
      });
    }
  });
}

const buckets = resources => Object.values(resources).filter(resource => resource.type === "aws:s3/bucket:Bucket");

/** Objects that went only because the control plane did. */
const leftInCluster = world => world.log("simulator.log").split("\n").filter(line => line.includes("forgotten with the cluster")).map(line => line.split(" ").slice(5).join(" "));

const signature = "4dabf18193072939515e22adb298388d";

/** Generated values, and the contents of Secrets; short ones such as a user's name stand everywhere. */
function secretsOf(resources) {
  const generated = resources.filter(resource => resource.type.startsWith("random:")).map(resource => resource.outputs);
  const contents = resources.filter(resource => resource.type === "kubernetes:core/v1:Secret").flatMap(resource => [resource.inputs.data, resource.inputs.stringData]);
  return [...generated, ...contents].flatMap(markedIn).filter(text => text.length >= 12);
}

function markedIn(value) {
  if (value === null || typeof value !== "object") {
    return [];
  }
  return signature in value ? textsOf(JSON.parse(value.plaintext)) : Object.values(value).flatMap(markedIn);
}

const textsOf = value => (typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : []);

/** As it stands, in base64, or decoded from it. */
function shows(text, secret) {
  const forms = [secret, Buffer.from(secret).toString("base64")];
  const decoded = Buffer.from(secret, "base64").toString();
  if (/^[\x20-\x7e]{8,}$/.test(decoded)) {
    forms.push(decoded);
  }
  return forms.some(form => text.includes(JSON.stringify(form).slice(1, -1)));
}
