// The servers' own judgement of their configuration: each container is started as the pod would start it, told to verify and leave.
// SERVERS is a directory of binaries named <image>-<tag>, such as loki-1.2.3; nothing of it belongs to this repository.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { identify } from "./cluster.mjs";

const verify = { loki: "-verify-config", tempo: "-config.verify=true" };
const configFile = "-config.file=";

/** Containers that run Loki or Tempo, whatever registry they come from: `{ place, server, args, env, config }`. */
export function serversIn(cluster) {
  return cluster.ofKind("Deployment", "StatefulSet", "DaemonSet").flatMap(workload => {
    const pod = workload.spec.template.spec;
    return (pod.containers ?? []).flatMap(container => {
      const [, image, tag] = /(?:^|\/)grafana\/(loki|tempo):([^@]+)/.exec(container.image ?? "") ?? [];
      return image ? [{ place: `${identify(workload)} ${container.name}`, image, server: `${image}-${tag}`, ...commandOf(cluster, workload.metadata.namespace, pod, container) }] : [];
    });
  });
}

function commandOf(cluster, namespace, pod, container) {
  const env = Object.fromEntries((container.env ?? []).map(one => [one.name, valueOf(one)]));
  const args = (container.args ?? []).map(arg => String(arg).replace(/\$\((\w+)\)/g, (whole, name) => env[name] ?? whole));
  const path = args.find(arg => arg.startsWith(configFile))?.slice(configFile.length);
  return { env, args, path, config: path && fileIn(cluster, namespace, pod, container, path) };
}

// What only a running pod knows: its address, or how many processors it has.
function valueOf({ value, valueFrom }) {
  return value !== undefined ? String(value) : valueFrom?.fieldRef ? "10.0.0.1" : "1";
}

function fileIn(cluster, namespace, pod, container, path) {
  const mounts = (container.volumeMounts ?? []).filter(mount => path === mount.mountPath || path.startsWith(`${mount.mountPath}/`));
  return mounts.sort((one, other) => other.mountPath.length - one.mountPath.length)
    .map(mount => {
      const volume = (pod.volumes ?? []).find(one => one.name === mount.name);
      const key = mount.subPath ?? path.slice(mount.mountPath.length + 1);
      return [volume, ...(volume?.projected?.sources ?? [])].map(source => keyOf(cluster, namespace, source, key)).find(text => text !== undefined);
    })
    .find(text => text !== undefined);
}

function keyOf(cluster, namespace, source, path) {
  const [kind, name, items] = source?.configMap ? ["ConfigMap", source.configMap.name, source.configMap.items]
    : source?.secret ? ["Secret", source.secret.secretName ?? source.secret.name, source.secret.items] : [];
  const object = kind && cluster.find(kind, namespace, name);
  const key = items ? items.find(item => item.path === path)?.key : path;
  const encoded = object?.kind === "Secret" ? object.data?.[key] : undefined;
  return encoded !== undefined ? Buffer.from(encoded, "base64").toString("utf8") : (object?.stringData?.[key] ?? object?.data?.[key]);
}

/** `missing` names the servers that nobody asked, because there is no binary of them. */
export function configurationProblems(cluster, directory) {
  const servers = serversIn(cluster);
  const withBinary = servers.filter(({ server }) => directory && existsSync(join(directory, server)));
  const problems = servers.length === 0 ? ["there is no container of Loki or Tempo"] : withBinary.flatMap(one => refusal(one, join(directory, one.server)));
  const missing = [...new Set(servers.filter(one => !withBinary.includes(one)).map(({ server }) => server))];
  return { problems, checked: withBinary.length, asked: [...new Set(withBinary.map(({ server }) => server))], missing };
}

function refusal({ place, image, args, env, path, config }, binary) {
  if (config === undefined) {
    return [`${place}: nothing mounts ${path ?? "a configuration"}`];
  }
  const folder = mkdtempSync(join(tmpdir(), "lgtm-render-"));
  try {
    const file = join(folder, basename(path));
    writeFileSync(file, config);
    const told = [...args.map(arg => (arg === `${configFile}${path}` ? `${configFile}${file}` : arg)), verify[image]];
    const { status, stdout, stderr, error } = spawnSync(binary, told, { cwd: dirname(file), env, encoding: "utf8", timeout: 60_000 });
    const said = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-4).join(" | ");
    return status === 0 ? [] : [`${place}: ${error?.message ?? `refused (${status})`}: ${said}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
