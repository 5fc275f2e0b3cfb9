// All objects of one stack: what its charts render, and what its program creates itself.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { plan, planDirectory } from "../plans/plans.mjs";
import { Cluster } from "./cluster.mjs";
import { template } from "./helm.mjs";

export function releases(stack) {
  const folder = join(planDirectory(stack), "charts");
  return readdirSync(folder).sort().map(name => ({
    ...JSON.parse(readFileSync(join(folder, name, "chart.json"), "utf8")),
    values: join(folder, name, "values.yaml"),
  }));
}

export function render(stack, charts) {
  const objects = releases(stack).flatMap(release => {
    const chart = join(charts, release.name);
    refuseOtherVersion(chart, release);
    return template({ release: release.release, namespace: release.namespace, chart, values: release.values });
  });
  return new Cluster([...objects, ...ownObjects(stack)]);
}

function refuseOtherVersion(chart, { name, version }) {
  const file = join(chart, "Chart.yaml");
  if (!existsSync(file)) {
    throw new Error(`${name}: there is no chart at ${chart}`);
  }
  const found = parse(readFileSync(file, "utf8")).version;
  if (found !== version) {
    throw new Error(`${name}: ${chart} is version ${found}, the program pins ${version}`);
  }
}

function ownObjects(stack) {
  return plan(stack).resources
    .filter(one => one.type.startsWith("kubernetes:") && one.type !== "kubernetes:helm.sh/v3:Release")
    .map(one => ({ ...one.inputs, metadata: { namespace: "default", ...one.inputs.metadata } }));
}
