// A ring that looks for three zones needs ingesters that state three: one that states none, or the same as all others, stops writes or hides what it holds.
import { parse } from "yaml";
import { identify } from "./cluster.mjs";
import { serversIn } from "./servers.mjs";

const flag = "-ingester.availability-zone=";
const label = "metadata.labels['topology.kubernetes.io/zone']";

export function zoneProblems(cluster) {
  const servers = serversIn(cluster).map(server => ({ ...server, looks: parse(server.config ?? "")?.ingester?.lifecycler?.ring?.zone_awareness_enabled === true }));
  const ingesters = servers.filter(({ args }) => args.includes("-target=ingester"));
  const problems = ingesters.filter(({ looks }) => looks).flatMap(({ place, image }) => [
    ...servers.filter(one => one.image === image && !one.looks).map(one => `${one.place}: does not look for zones, as ${place} does`),
    ...cluster.ofKind("StatefulSet", "Deployment").filter(one => place.startsWith(`${identify(one)} `)).flatMap(unstated),
  ]);
  return { problems, checked: ingesters.length };
}

// The last flag wins, and a variable that comes from elsewhere is no zone.
function unstated(workload) {
  return workload.spec.template.spec.containers.filter(({ args = [], env = [] }) => {
    const variable = args.filter(arg => arg.startsWith(flag)).at(-1)?.slice(flag.length).match(/^\$\((\w+)\)$/)?.[1];
    return env.find(one => one.name === variable)?.valueFrom?.fieldRef?.fieldPath !== label;
  }).map(({ name }) => `${identify(workload)} ${name}: its ring looks for zones, and it does not state the one that it runs in`);
}
