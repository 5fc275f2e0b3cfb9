// The end of an environment that is meant to last, and what can follow.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openWorld, readStackFile } from "../kit/world.mjs";
import { commandsOf } from "./extract.mjs";
import { Shell } from "./shell.mjs";

const labels = { app: "holder" };
const holder = {
  apiVersion: "apps/v1", kind: "StatefulSet", metadata: { name: "holder" },
  spec: {
    replicas: 1, serviceName: "holder", selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: "RuntimeDefault" } },
        containers: [{ name: "holder", image: "holder", securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } }, volumeMounts: [{ name: "data", mountPath: "/data" }] }],
      },
    },
    volumeClaimTemplates: [{ metadata: { name: "data" }, spec: { accessModes: ["ReadWriteOnce"], storageClassName: "gp3", resources: { requests: { storage: "1Gi" } } } }],
  },
};
const bucket = "aws:s3/bucket:Bucket";

describe("Runbook in staging", () => {
  let world, stack, shell;

  before(async () => {
    world = await openWorld();
    stack = world.stack("staging", { variant: "staging, runbook" });
    await stack.up();
    shell = new Shell(world, stack);
  });

  after(() => world?.close());

  const settled = async () => assert.deepEqual(Object.keys((await stack.up([], { step: "up again" })).counts), ["unchanged"]);
  const buckets = () => world.account.resources.filter(resource => resource.type === bucket).map(resource => resource.id).sort();

  /** What stubs of charts lack: a pod with a volume in each namespace. */
  async function holdVolumes() {
    for (const namespace of ["lgtm", "otel"]) {
      const applied = await world.tools.tool("kubectl", ["-n", namespace, "apply", "-f", "-"], { input: JSON.stringify(holder) });
      assert.equal(applied.code, 0, applied.output);
    }
    for (let waited = 0; waited < 60 && (await world.objects("pv")).length < 2; waited++) {
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
    assert.ok((await world.objects("pv")).length >= 2);
  }

  it("goes up a profile and down again", async () => {
    const file = readStackFile("staging");
    stack.edit(config => (config["lgtm:capacity"].profile = "medium"));
    await stack.up([], { step: "up to medium" });
    await settled();

    stack.write(file);
    await stack.up([], { step: "down to small" });

    await settled();
  });

  it("destroys the environment, and keeps its buckets and keys", async () => {
    const before = buckets();
    const [volumes, destroy] = commandsOf("Destroying an environment");
    stack.edit(config => (config["lgtm:cluster"].deletionProtection = false));
    await stack.up([], { step: "up without deletion protection" });

    await holdVolumes();
    await shell.run(volumes, { step: "volumes" });
    assert.deepEqual(await world.objects("pv"), []);
    await shell.run("pulumi state unprotect --all -s $STACK", { step: "unprotect" });
    await shell.run(destroy, { step: "destroy" });

    assert.equal(before.length, 6);
    assert.deepEqual(buckets(), before);
    const left = [...new Set(world.account.resources.map(resource => resource.type))].sort();
    assert.deepEqual(left.filter(type => !/^aws:(s3|kms)\//.test(type)), []);
  });

  it("adopts the buckets in a new environment", async () => {
    const before = buckets();
    stack.write(readStackFile("staging"));
    const [commands] = commandsOf("Adopting buckets of a destroyed environment");

    await shell.run(commands, { step: "adopt buckets" });

    assert.deepEqual(buckets(), before);
    assert.equal((await stack.resources()).filter(resource => resource.type === bucket && resource.protect).length, 6);
    await settled();
  });

  it("becomes disposable, and a destroy leaves nothing of it", async () => {
    stack.edit(config => {
      config["lgtm:environment"].disposable = true;
      config["lgtm:cluster"].deletionProtection = false;
    });
    await stack.up([], { step: "up, disposable" });
    await settled();

    await stack.destroy();

    // The key of the first environment stays, as its end is not that of the second.
    assert.deepEqual(world.account.resources.filter(resource => !resource.type.startsWith("aws:kms/")).map(resource => resource.id), []);
  });
});
