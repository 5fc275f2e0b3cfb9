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

/** With `without`, releases whose chart is not in the folder are left out, and named in the cluster as not rendered. */
export function render(stack, charts, { without = false } = {}) {
  const notRendered = [];
  const objects = releases(stack).flatMap(release => {
    const chart = chartOf(charts, release);
    if (!chart && without) {
      notRendered.push(release);
      return [];
    }
    if (!chart) {
      throw new Error(`${release.name} ${release.version}: there is no such chart in ${charts}`);
    }
    refuseOtherVersion(chart, release);
    return template({ release: release.release, namespace: release.namespace, chart, values: release.values });
  });
  return new Cluster([...objects, ...ownObjects(stack)], notRendered);
}

// A chart that exists in two versions has a folder for each: <name>-<version>.
function chartOf(charts, { name, version }) {
  return [`${name}-${version}`, name].map(folder => join(charts, folder)).find(folder => existsSync(join(folder, "Chart.yaml")));
}

function refuseOtherVersion(chart, { name, version }) {
  const found = parse(readFileSync(join(chart, "Chart.yaml"), "utf8")).version;
  if (found !== version) {
    throw new Error(`${name}: ${chart} is version ${found}, the program pins ${version}`);
  }
}

function ownObjects(stack) {
  return plan(stack).resources
    .filter(one => one.type.startsWith("kubernetes:") && one.type !== "kubernetes:helm.sh/v3:Release")
    .map(one => ({ ...one.inputs, metadata: { namespace: "default", name: one.outputs.metadata?.name, ...one.inputs.metadata } }));
}
