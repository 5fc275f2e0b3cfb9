import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountProblems } from "./accounts.mjs";
import { budgetProblems } from "./budgets.mjs";
import { Cluster } from "./cluster.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { exposureProblems } from "./exposure.mjs";
import { outsideProblems } from "./outside.mjs";

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
