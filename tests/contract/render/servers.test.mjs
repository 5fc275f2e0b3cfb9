import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { metadata } from "./planted.mjs";
import { configurationProblems, serversIn } from "./servers.mjs";

describe("configurations of servers", () => {
  const server = (args, volume = { name: "config", configMap: { name: "tempo" } }) => ({
    kind: "StatefulSet", metadata: metadata("tempo"),
    spec: { template: { spec: {
      containers: [{ name: "ingester", image: "mirror.example.com/docker.io/grafana/tempo:2.0.0", args, env: [{ name: "POD_IP", valueFrom: { fieldRef: {} } }], volumeMounts: [{ name: "config", mountPath: "/conf" }] }],
      volumes: [volume],
    } } },
  });
  const args = ["-config.file=/conf/tempo.yaml", "-target=$(POD_IP)"];
  const map = { kind: "ConfigMap", metadata: metadata("tempo"), data: { "tempo.yaml": "a: 1" } };
  const secret = { kind: "Secret", metadata: metadata("tempo"), data: { key: Buffer.from("b: 2").toString("base64") } };
  const scripted = (script, run) => {
    const folder = mkdtempSync(join(tmpdir(), "servers-"));
    writeFileSync(join(folder, "tempo-2.0.0"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    try {
      return run(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("are those that the pod mounts", () => {
    assert.equal(serversIn(new Cluster([server(args), map]))[0].config, "a: 1");
    assert.equal(serversIn(new Cluster([server(args, { name: "config", secret: { secretName: "tempo", items: [{ key: "key", path: "tempo.yaml" }] } }), secret]))[0].config, "b: 2");
  });
  it("are judged by the server with the pod's own arguments", () => {
    const ask = script => scripted(script, folder => configurationProblems(new Cluster([server(args), map]), folder));
    assert.deepEqual(ask('[ "$2" = -target=10.0.0.1 ] && [ "$3" = -config.verify=true ] && grep -q "a: 1" "${1#-config.file=}"'), { problems: [], checked: 1, asked: ["tempo-2.0.0"], missing: [] });
    assert.match(ask("echo field x not found; exit 1").problems[0], /StatefulSet lgtm\/tempo ingester: refused \(1\): field x not found/);
  });
  it("that nothing mounts are reported", () => assert.match(scripted("exit 0", folder => configurationProblems(new Cluster([server(args)]), folder)).problems[0], /nothing mounts \/conf\/tempo.yaml/));
  it("without a binary are named as not checked", () => assert.deepEqual(configurationProblems(new Cluster([server(args), map]), undefined).missing, ["tempo-2.0.0"]));
});
