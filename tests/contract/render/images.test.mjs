import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { fullName, imageProblems } from "./images.mjs";
import { metadata } from "./planted.mjs";

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
