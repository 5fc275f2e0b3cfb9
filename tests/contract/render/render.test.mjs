import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { accountProblems } from "./accounts.mjs";
import { budgetProblems } from "./budgets.mjs";
import { Cluster } from "./cluster.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { exposureProblems } from "./exposure.mjs";
import { fullName, imageProblems } from "./images.mjs";
import { outsideProblems } from "./outside.mjs";
import { configurationProblems, serversIn } from "./servers.mjs";

const metadata = name => ({ name, namespace: "lgtm" });
const deployment = (name, port, replicas = 3) => ({
  kind: "Deployment", metadata: metadata(name),
  spec: { replicas, template: { metadata: { labels: { app: name } }, spec: { containers: [{ ports: [{ name: "http", containerPort: port }] }] } } },
});
const service = (name, port, targetPort, selector = { app: name }, more = {}) => ({ kind: "Service", metadata: metadata(name), spec: { selector, ports: [{ port, targetPort }], ...more } });
const config = text => ({ kind: "ConfigMap", metadata: metadata("config"), data: { "config.yaml": text } });
const budget = spec => ({ kind: "PodDisruptionBudget", metadata: metadata("budget"), spec: { selector: { matchLabels: { app: "loki" } }, ...spec } });
const endpoints = (...objects) => endpointProblems(new Cluster([deployment("loki", 3100), service("loki", 80, "http"), ...objects])).problems;

describe("addresses in a rendered configuration", () => {
  it("may name a Service by its full name, with the scheme's port", () => assert.deepEqual(endpoints(config("url: http://loki.lgtm.svc.cluster.local/otlp")), []));
  it("may name a Service of their own namespace", () => assert.deepEqual(endpoints(config("url: http://loki/otlp")), []));
  it("must name a Service that exists", () => assert.match(endpoints(config("url: http://lokki.lgtm.svc.cluster.local"))[0], /no Service lgtm\/lokki/));
  it("must name a port the Service has", () => assert.match(endpoints(config("url: http://loki.lgtm.svc:3100"))[0], /no port 3100/));
  it("must lead to a port that a container opens", () => assert.match(endpoints(service("odd", 80, 9, { app: "loki" }), config("url: http://odd.lgtm.svc"))[0], /opens port 9/));
  it("must lead to pods", () => assert.match(endpoints(service("empty", 80, 80, { app: "none" }), config("http://empty.lgtm.svc"))[0], /selects no pod/));
  it("count as one where nginx keeps host and port apart", () =>
    assert.match(endpoints(config("set $up http://loki.lgtm.svc.cluster.local;\nproxy_pass $up:3100$request_uri;"))[0], /no port 3100/));
  it("outside the cluster are nobody's business here", () => assert.deepEqual(endpoints(config("endpoint: https://s3.eu-west-1.amazonaws.com")), []));
});

describe("disruption budgets", () => {
  const problems = (replicas, spec) => budgetProblems(new Cluster([deployment("loki", 3100, replicas), budget(spec)])).problems;
  it("allow an eviction", () => assert.deepEqual(problems(3, { maxUnavailable: 1 }), []));
  it("with maxUnavailable 0 are refused", () => assert.equal(problems(3, { maxUnavailable: 0 }).length, 1));
  it("that keep every replica are refused", () => assert.equal(problems(2, { minAvailable: 2 }).length, 1));
  it("of one replica that keep one are refused", () => assert.equal(problems(1, { minAvailable: "50%" }).length, 1));
});

describe("service accounts that roles trust", () => {
  const role = { type: "aws:iam/role:Role", inputs: { assumeRolePolicy: '{"c":"system:serviceaccount:lgtm:lgtm-loki"}' } };
  it("exist", () => assert.deepEqual(accountProblems(new Cluster([{ kind: "ServiceAccount", metadata: metadata("lgtm-loki") }]), { resources: [role] }).problems, []));
  it("that nobody makes are reported", () => assert.equal(accountProblems(new Cluster([]), { resources: [role] }).problems.length, 1));
});

describe("load balancers", () => {
  it("that select nothing are reported", () =>
    assert.equal(exposureProblems(new Cluster([service("grafana", 80, 3000, { app: "nobody" }, { type: "LoadBalancer" })])).problems.length, 1));
});

describe("a release whose chart is not at hand", () => {
  const without = new Cluster([config("url: http://lgtm-mimir-gateway.lgtm.svc\nother: http://lgtm-loki-gateway.lgtm.svc")], [{ release: "lgtm-mimir", namespace: "lgtm" }]);
  it("has Services that nobody can look up", () => assert.deepEqual(endpointProblems(without).problems.length, 1));
  it("counts for nothing", () => assert.equal(endpointProblems(without).checked, 1));
});

describe("outside addresses", () => {
  const ports = { "lgtm-loki-gateway": [80], "lgtm-mimir-gateway": [80], "lgtm-tempo-query-frontend": [3200], "lgtm-tempo-distributor": [4317, 4318], "lgtm-tempo-distributor-discovery": [4317], "lgtm-grafana": [80] };
  const objects = Object.entries(ports).flatMap(([name, open]) => [
    deployment(name, 8080),
    { kind: "Service", metadata: metadata(name), spec: { selector: { app: name }, ports: open.map(port => ({ port, targetPort: "http" })) } },
  ]);
  it("that are all there are fine", () => assert.deepEqual(outsideProblems(new Cluster(objects)), { problems: [], checked: 7 }));
  it("that a chart names otherwise are reported", () => {
    const without = objects.filter(one => !(one.kind === "Service" && one.metadata.name === "lgtm-loki-gateway"));
    assert.deepEqual(outsideProblems(new Cluster(without)).problems, ["lgtm/lgtm-loki-gateway:80: there is no Service lgtm/lgtm-loki-gateway"]);
  });
});

describe("images", () => {
  const pod = (kind, containers, more = {}) => ({ kind, metadata: metadata("x"), spec: { template: { spec: { containers, ...more } } } });
  const hook = (image, mirrored = "") => ({
    kind: "CronJob", metadata: { ...metadata("hook"), annotations: { "helm.sh/hook": "pre-upgrade" } },
    spec: { jobTemplate: { spec: { template: { spec: { initContainers: [{ name: "wait", image }], containers: [{ name: "main", image: `${mirrored}docker.io/library/busybox:1.36` }] } } } } },
  });
  const problems = (objects, mirrored) => imageProblems(new Cluster(objects), mirrored).problems;
  const withMirror = (objects, original) => problems(objects, { mirror: "mirror.example.com/cache", original: new Cluster(original) });
  const loki = image => pod("Deployment", [{ name: "loki", image }]);

  it("are counted wherever a pod is described", () => assert.equal(imageProblems(new Cluster([loki("grafana/loki:3.7.6"), hook("busybox:1.36")])).checked, 3));
  it("have their full name, whatever a chart leaves out", () =>
    assert.deepEqual(["memcached:1", "prom/x:1", "quay.io/k/s:1", "mirror:5000/x:1"].map(fullName), ["docker.io/library/memcached:1", "docker.io/prom/x:1", "quay.io/k/s:1", "mirror:5000/x:1"]));
  it("of a registry that no mirror is told of are reported", () => assert.match(problems([hook("gcr.io/planted/image:1")])[0], /CronJob lgtm\/hook initContainers\/wait: .* gcr\.io is not among/));
  it("without a version are reported", () => {
    assert.match(problems([loki("grafana/loki")])[0], /neither a version nor a digest/);
    assert.match(problems([loki("grafana/loki:latest")])[0], /neither a version nor a digest/);
    assert.deepEqual(problems([loki(`grafana/loki@sha256:${"0".repeat(64)}`)]), []);
  });
  it("that are missing are reported", () => assert.match(problems([pod("DaemonSet", [{ name: "loki" }])])[0], /without an image/));
  it("of a mirror are fine when they are those that run without it", () =>
    assert.deepEqual(withMirror([loki("mirror.example.com/cache/docker.io/grafana/loki:3.7.6")], [loki("grafana/loki:3.7.6")]), []));
  it("beside the mirror are reported, in a hook's init container too", () => {
    const planted = withMirror([hook("docker.io/library/busybox:1.36", "mirror.example.com/cache/")], [hook("busybox:1.36")]);
    assert.deepEqual(planted, ["CronJob lgtm/hook initContainers/wait: docker.io/library/busybox:1.36: does not come from mirror.example.com/cache"]);
  });
  it("of a mirror that are others than without it are reported", () => {
    assert.match(withMirror([loki("mirror.example.com/cache/docker.io/grafana/loki:3.7.5")], [loki("grafana/loki:3.7.6")])[0], /is not mirror\.example\.com\/cache\/docker\.io\/grafana\/loki:3\.7\.6$/);
    assert.match(withMirror([loki("mirror.example.com/cache/docker.io/memcached:1")], [loki("memcached:1")])[0], /library\/memcached/);
  });
  it("that a mirror would lose are reported", () => assert.match(withMirror([], [loki("grafana/loki:3.7.6")])[0], /not there any more/));
});

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
