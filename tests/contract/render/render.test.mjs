import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { accountProblems } from "./accounts.mjs";
import { budgetProblems, unbudgetedProblems } from "./budgets.mjs";
import { claimProblems } from "./claims.mjs";
import { Cluster } from "./cluster.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { exposureProblems } from "./exposure.mjs";
import { footprintProblems } from "./footprint.mjs";
import { fullName, imageProblems } from "./images.mjs";
import { outsideProblems } from "./outside.mjs";
import { scalingProblems } from "./scaling.mjs";
import { configurationProblems, serversIn } from "./servers.mjs";
import { spreadProblems } from "./spread.mjs";

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

describe("workloads of several pods", () => {
  const problems = (replicas, ...others) => unbudgetedProblems(new Cluster([deployment("loki", 3100, replicas), ...others])).problems;
  it("have a budget", () => assert.deepEqual(problems(2, budget({ maxUnavailable: 1 })), []));
  it("without one are refused", () => assert.deepEqual(problems(2), ["Deployment lgtm/loki: no disruption budget"]));
  it("whose budget is in another namespace are refused", () =>
    assert.equal(problems(2, { ...budget({ maxUnavailable: 1 }), metadata: { name: "budget", namespace: "otel" } }).length, 1));
  it("are not those with one pod", () => assert.deepEqual(problems(1), []));
  it("are those that an autoscaler keeps at two", () => assert.equal(problems(undefined, scaler("loki")).length, 1));
});

const zone = "topology.kubernetes.io/zone";
const host = "kubernetes.io/hostname";
const over = (topologyKey, app = "loki") => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: "ScheduleAnyway", labelSelector: { matchLabels: { app } } });
const placed = (spec, kind = "Deployment", labels = {}) => {
  const workload = deployment("loki", 3100, 2);
  return { ...workload, kind, spec: { ...workload.spec, template: { metadata: { labels: { app: "loki", ...labels } }, spec: { ...workload.spec.template.spec, ...spec } } } };
};

describe("pods of one workload", () => {
  const problems = (...args) => spreadProblems(new Cluster([placed(...args)])).problems;
  const preferred = (...rules) => ({ affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: rules.map(podAffinityTerm => ({ weight: 100, podAffinityTerm })) } } });
  const required = (...rules) => ({ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: rules } } });
  it("may be spread by constraints", () => assert.deepEqual(problems({ topologySpreadConstraints: [over(zone), over(host)] }), []));
  it("may be spread by affinity", () => assert.deepEqual(problems(preferred(over(zone), over(host))), []));
  it("that share a node are refused", () => assert.match(problems({ topologySpreadConstraints: [over(zone)] })[0], /over nodes/));
  it("that share a zone are refused", () => assert.match(problems(required(over(host)))[0], /over zones/));
  it("by the label that Kubernetes has given up are refused", () => assert.match(problems({ ...preferred(over("failure-domain.beta.kubernetes.io/zone"), over(host)) })[0], /over zones/));
  it("by a rule about other pods are refused", () => assert.equal(problems({ topologySpreadConstraints: [over(zone, "tempo"), over(host)] }).length, 1));
  it("of one zone of several may share it", () => {
    const apart = { topologyKey: zone, labelSelector: { matchLabels: { app: "loki" }, matchExpressions: [{ key: "zone", operator: "NotIn", values: ["a"] }] } };
    assert.deepEqual(problems(required(apart), "StatefulSet", { zone: "a" }), []);
    assert.equal(problems({}, "StatefulSet", { zone: "a" }).length, 2);
  });
});

const scaler = (name, spec = {}) => ({
  kind: "HorizontalPodAutoscaler", metadata: metadata(name),
  spec: { scaleTargetRef: { kind: "Deployment", name }, minReplicas: 2, maxReplicas: 4, metrics: [{ type: "Resource", resource: { name: "cpu" } }], ...spec },
});
const scaled = (name, { replicas, requests = { cpu: "1" }, volumes = [] } = {}) =>
  ({ kind: "Deployment", metadata: metadata(name), spec: { replicas, template: { metadata: { labels: { app: name } }, spec: { volumes, containers: [{ name, resources: { requests } }] } } } });

describe("autoscalers", () => {
  const problems = (target, spec) => scalingProblems(new Cluster([target, scaler("lgtm-loki-gateway", spec)]), ["lgtm-loki-gateway"]).problems;
  const found = (target, expected, spec) => assert.match(problems(target, spec).join(), expected);
  const name = "lgtm-loki-gateway";
  it("change the number of pods that nobody else states", () => assert.deepEqual(problems(scaled(name)), []));
  it("of nothing are refused", () => found(scaled("other"), /there is no Deployment lgtm-loki-gateway/));
  it("of a Deployment that states replicas are refused", () => found(scaled(name, { replicas: 2 }), /states replicas/));
  it("of pods with a volume are refused", () => found(scaled(name, { volumes: [{ persistentVolumeClaim: { claimName: "data" } }] }), /with a volume/));
  it("of a StatefulSet are refused", () => found({ ...scaled(name), kind: "StatefulSet" }, /scales a StatefulSet/, { scaleTargetRef: { kind: "StatefulSet", name } }));
  it("that go down to one pod are refused", () => found(scaled(name), /down to 1/, { minReplicas: 1 }));
  it("with more at least than at most are refused", () => found(scaled(name), /cannot have 5 to 4/, { minReplicas: 5 }));
  it("that measure nothing are refused", () => found(scaled(name), /measures nothing/, { metrics: [] }));
  it("that measure what nobody requests are refused", () => found(scaled(name, { requests: {} }), /measures cpu, which/));
  it("of one workload without those of the others are refused", () =>
    assert.deepEqual(scalingProblems(new Cluster([scaled(name), scaler(name)]), [name, "lgtm-tempo-querier"]).problems, ["lgtm-tempo-querier: not autoscaled, although others are"]));
  it("of a chart that is not at hand are not missed", () =>
    assert.deepEqual(scalingProblems(new Cluster([scaled(name), scaler(name)], [{ release: "lgtm-mimir", namespace: "lgtm" }]), [name, "lgtm-mimir-gateway"]).problems, []));
  it("need not be", () => assert.deepEqual(scalingProblems(new Cluster([scaled(name)]), [name]).problems, []));
});

describe("pods with volumes", () => {
  const group = (pool, capacityType) => ({ type: "aws:eks/nodeGroup:NodeGroup", inputs: { capacityType, labels: { "lgtm/pool": pool } } });
  const plan = { resources: [group("stateful", "ON_DEMAND"), group("stateless", "SPOT")] };
  const keeping = nodeSelector => ({ ...placed({ nodeSelector }, "StatefulSet"), spec: { ...placed({ nodeSelector }).spec, volumeClaimTemplates: [{}] } });
  const problems = (workload, on = plan) => claimProblems(new Cluster([workload]), on).problems;
  it("stay on demand", () => assert.deepEqual(problems(keeping({ "lgtm/pool": "stateful" })), []));
  it("that may run on spot nodes are refused", () => assert.match(problems(keeping(undefined))[0], /spot/));
  it("that no group takes are refused", () => assert.match(problems(keeping({ "lgtm/pool": "other" }))[0], /no node group/));
  it("may run anywhere where all is on demand", () => assert.deepEqual(problems(keeping(undefined), { resources: [group("stateful", "ON_DEMAND")] }), []));
  it("are not those without", () => assert.equal(claimProblems(new Cluster([placed({})]), plan).checked, 0));
});

describe("a stack with one copy", () => {
  const pod = (memory, init = []) => ({ ...deployment("loki", 3100, 2), spec: { replicas: 2, template: { spec: { containers: [{ name: "loki", resources: { requests: { memory } } }], initContainers: init } } } });
  it("requests less than 4 GiB", () => assert.deepEqual(footprintProblems(new Cluster([pod("2047Mi")])).problems, []));
  it("that requests as much is refused", () => assert.equal(footprintProblems(new Cluster([pod("2Gi")])).problems.length, 1));
  it("counts the container that runs before the others, when it is larger", () => assert.equal(footprintProblems(new Cluster([pod("1Gi", [{ name: "init", resources: { requests: { memory: "3Gi" } } }])])).problems.length, 1));
  it("states what each container requests", () => assert.throws(() => footprintProblems(new Cluster([pod(undefined)])), /requests no memory/));
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
