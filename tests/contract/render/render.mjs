// make render CHARTS=dir [WITHOUT_MISSING=1] [SERVERS=dir]: every stack, and every profile with either set of charts.
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { plan, planDirectory, stacks } from "../plans/plans.mjs";
import { accountProblems } from "./accounts.mjs";
import { budgetProblems, unbudgetedProblems } from "./budgets.mjs";
import { claimProblems } from "./claims.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { exposureProblems } from "./exposure.mjs";
import { footprintProblems } from "./footprint.mjs";
import { grafanaProblems, permissionProblems } from "./grafana.mjs";
import { imageProblems } from "./images.mjs";
import { outsideProblems } from "./outside.mjs";
import { scalingProblems } from "./scaling.mjs";
import { configurationProblems } from "./servers.mjs";
import { spreadProblems, waitingProblems } from "./spread.mjs";
import { releases, render } from "./stack.mjs";
import { mirror, originalOf, variants } from "./variants.mjs";
import { zoneProblems } from "./zones.mjs";

// Folders are meant from where the command was given.
const folder = name => name && resolve(process.env.CALLED_FROM ?? ".", name);
const charts = folder(process.env.CHARTS);
const servers = folder(process.env.SERVERS);
if (!charts) {
  console.error("NOT CHECKED: rendering needs chart directories; run: make render CHARTS=<directory with one folder per chart>");
  process.exit(0);
}

if (!statSync(charts, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`FAIL: there is no folder CHARTS=${charts}; name the one that has a folder per chart`);
  process.exit(1);
}

const isSingleCopy = stack => stack === "dev" || stack.startsWith("dev-");

let failed = false;
const unplanned = variants.filter(variant => !existsSync(planDirectory(variant)));
unplanned.forEach(variant => console.log(`${variant}: NOT CHECKED: there is no plan of it; \`make render\` makes one`));
for (const stack of [...stacks, ...variants.filter(variant => !unplanned.includes(variant))]) {
  try {
    const choice = { without: Boolean(process.env.WITHOUT_MISSING) };
    const cluster = render(stack, charts, choice);
    const original = originalOf(stack);
    const { asked, missing, ...configurations } = configurationProblems(cluster, servers);
    const results = {
      "addresses lead to a Service and a container port": endpointProblems(cluster),
      "trusted service accounts exist": accountProblems(cluster, plan(stack)),
      "disruption budgets allow an eviction": budgetProblems(cluster),
      "replicated workloads have a disruption budget": unbudgetedProblems(cluster),
      "replicated workloads spread over nodes and zones": spreadProblems(cluster),
      "only ingesters wait for a zone": waitingProblems(cluster),
      "ingesters state the zone that their ring looks for": zoneProblems(cluster),
      "pods with volumes run on on-demand nodes only": claimProblems(cluster, plan(stack)),
      "autoscalers scale Deployments that keep nothing and state no replicas": scalingProblems(cluster),
      ...(isSingleCopy(stack) && { "one copy of everything requests less than 4 GiB": footprintProblems(cluster) }),
      "our Services select pods": exposureProblems(cluster),
      "Grafana may read ConfigMaps and nothing else": permissionProblems(cluster),
      "Grafana is one pod on a volume, or several on a database": grafanaProblems(cluster),
      "outside addresses are those of every set of charts": outsideProblems(cluster),
      ...(original
        ? { "every image comes from the mirror, and is the one that runs without it": imageProblems(cluster, { mirror, original: render(original, charts, choice) }) }
        : { "every image has a version and a registry that a mirror offers": imageProblems(cluster) }),
      ...(asked.length > 0 || configurations.problems.length > 0 ? { [`configurations are accepted by ${asked.join(" and ")}`]: configurations } : {}),
    };
    console.log(`${stack}: ${releases(stack).length} releases, ${cluster.objects.length} objects`);
    cluster.notRendered.forEach(({ name, version }) => console.log(`  NOT CHECKED: ${name} ${version} is not in the folder of charts`));
    missing.forEach(server => console.log(`  NOT CHECKED: the configuration of ${server}: there is no such binary in SERVERS=${process.env.SERVERS || "<none given>"}`));
    for (const [rule, { problems, checked }] of Object.entries(results)) {
      console.log(`  ${problems.length === 0 ? "ok  " : "FAIL"} ${rule} (${checked} checked)`);
      problems.forEach(problem => console.log(`       ${problem}`));
      failed ||= problems.length > 0 || checked === 0;
    }
  } catch (error) {
    failed = true;
    console.log(`${stack}: FAIL ${error.stderr ?? error.message}`);
  }
}
process.exit(failed ? 1 : 0);
