import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { config, deployment, service } from "./planted.mjs";

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

describe("a release whose chart is not at hand", () => {
  const without = new Cluster([config("url: http://lgtm-mimir-gateway.lgtm.svc\nother: http://lgtm-loki-gateway.lgtm.svc")], [{ release: "lgtm-mimir", namespace: "lgtm" }]);
  it("has Services that nobody can look up", () => assert.deepEqual(endpointProblems(without).problems.length, 1));
  it("counts for nothing", () => assert.equal(endpointProblems(without).checked, 1));
});
