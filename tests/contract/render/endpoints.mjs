// Every address inside the cluster that a configuration names must lead to a Service and on to a container's port.
import { identify } from "./cluster.mjs";

const inCluster = /(?:(?<scheme>https?):\/\/|dns:\/\/\/|dns\+|dnssrv\+|dnssrvnoa\+)?(?<host>[a-z0-9][a-z0-9-]*(?:\.[a-z0-9_][a-z0-9-]*)*)(?::(?<port>\d{2,5}))?/g;

/** `{ host, service, namespace, port }` for each in-cluster address in a text; names of one label count only when they belong to a release. */
export function addressesIn(text, namespace, isService) {
  return [...text.matchAll(inCluster)].flatMap(({ groups, 0: whole }) => {
    const [service, second, third] = groups.host.split(".");
    const qualified = third === "svc";
    if (!qualified && !(groups.host === service && (groups.scheme || groups.port) && isService(service))) {
      return [];
    }
    const at = qualified ? second : namespace;
    const port = groups.port ? Number(groups.port) : groups.scheme === "https" ? 443 : groups.scheme === "http" ? 80 : undefined;
    return [{ whole, service, namespace: at, port }];
  });
}

export function endpointProblems(cluster) {
  const names = new Set(cluster.ofKind("Service").map(service => service.metadata.name));
  const problems = new Set();
  let checked = 0;
  for (const object of cluster.objects) {
    for (const text of configuration(object)) {
      for (const address of addressesIn(text, object.metadata.namespace, name => names.has(name))) {
        checked += cluster.isNotRendered(address.namespace, address.service) ? 0 : 1;
        const problem = resolve(cluster, address);
        if (problem) {
          problems.add(`${identify(object)}: ${address.whole}: ${problem}`);
        }
      }
    }
  }
  return { problems: [...problems], checked };
}

// nginx keeps host and port apart when the upstream is a variable; read them as one address again.
function joined(text) {
  const upstreams = new Map([...text.matchAll(/set \$(\w+) (http:\/\/[a-z0-9.-]+);/g)].map(([, name, url]) => [name, url]));
  return text
    .replace(/set \$\w+ http:\/\/[a-z0-9.-]+;/g, "")
    .replace(/\$(\w+):(\d+)/g, (whole, name, port) => (upstreams.has(name) ? `${upstreams.get(name)}:${port}` : whole));
}

// A plan shows no secret, so what the program's own Secrets hold is not text here.
function texts(values) {
  return Object.values(values ?? {}).filter(value => typeof value === "string");
}

function configuration(object) {
  switch (object.kind) {
    case "ConfigMap": return texts(object.data).map(joined);
    case "Secret": return [...texts(object.stringData), ...texts(object.data).map(value => Buffer.from(value, "base64").toString("utf8"))].map(joined);
    case "Deployment": case "StatefulSet": case "DaemonSet":
      return (object.spec.template.spec.containers ?? []).flatMap(({ args, command, env }) => [...(command ?? []), ...(args ?? []), ...(env ?? []).map(one => one.value ?? "")].map(String));
    default: return [];
  }
}

// Every EKS cluster has these before any chart.
const providedByEks = new Set(["kube-system/kube-dns", "default/kubernetes"]);

export function resolve(cluster, { service: name, namespace, port }) {
  if (providedByEks.has(`${namespace}/${name}`)) {
    return undefined;
  }
  if (cluster.isNotRendered(namespace, name)) {
    return undefined;
  }
  const service = cluster.find("Service", namespace, name);
  if (!service) {
    return `there is no Service ${namespace}/${name}`;
  }
  const workloads = cluster.workloads(namespace, { matchLabels: service.spec.selector ?? {} });
  if (!service.spec.selector || workloads.length === 0) {
    return cluster.ofKind("Endpoints", "EndpointSlice").length > 0 ? undefined : `Service ${namespace}/${name} selects no pod`;
  }
  if (port === undefined) {
    return undefined;
  }
  const exposed = (service.spec.ports ?? []).find(one => one.port === port);
  // A headless Service hands out pod addresses, so any port of the pod will do.
  const wanted = exposed ? (exposed.targetPort ?? exposed.port) : service.spec.clusterIP === "None" ? port : undefined;
  if (wanted === undefined) {
    return `Service ${namespace}/${name} has no port ${port}`;
  }
  const open = workloads.flatMap(workload => containerPorts(workload)).some(one => one.containerPort === wanted || one.name === wanted);
  return open ? undefined : `no container behind Service ${namespace}/${name} opens port ${wanted}`;
}

function containerPorts(workload) {
  const { containers = [], initContainers = [] } = workload.spec.template.spec;
  return [...containers, ...initContainers].flatMap(container => container.ports ?? []);
}
