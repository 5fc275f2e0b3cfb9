// Grafana's pods load dashboards and rules from ConfigMaps of their namespace: what they run as may read nothing else, Secrets least of all.
import { isSecret } from "../plans/plans.mjs";
import { identify } from "./cluster.mjs";

const account = { namespace: "lgtm", name: "lgtm-grafana" };

export function permissionProblems(cluster) {
  const bindings = cluster.ofKind("RoleBinding", "ClusterRoleBinding").filter(binds);
  const problems = bindings.flatMap(binding => {
    const namespace = binding.roleRef.kind === "Role" ? binding.metadata.namespace : undefined;
    const role = cluster.ofKind(binding.roleRef.kind).find(one => one.metadata.name === binding.roleRef.name && (!namespace || one.metadata.namespace === namespace));
    if (!role) {
      return [`${identify(binding)}: there is no ${binding.roleRef.kind} ${binding.roleRef.name}`];
    }
    const elsewhere = binding.kind === "ClusterRoleBinding" || binding.metadata.namespace !== account.namespace ? [`${identify(binding)}: reaches beyond namespace ${account.namespace}`] : [];
    return [...elsewhere, ...(role.rules ?? []).flatMap(rule => tooMuch(rule).map(what => `${identify(role)}: lets Grafana ${what}`))];
  });
  return { problems, checked: bindings.length };
}

function binds({ subjects = [] }) {
  return subjects.some(subject =>
    (subject.kind === "ServiceAccount" && subject.name === account.name && subject.namespace === account.namespace)
    || (subject.kind === "Group" && ["system:serviceaccounts", `system:serviceaccounts:${account.namespace}`, "system:authenticated"].includes(subject.name)));
}

const readOnly = ["get", "watch", "list"];

function tooMuch({ apiGroups = [], resources = [], verbs = [], nonResourceURLs = [] }) {
  return [
    ...resources.filter(resource => resource !== "configmaps").map(resource => `use ${resource}`),
    ...apiGroups.filter(group => group !== "").map(group => `use API group ${group}`),
    ...verbs.filter(verb => !readOnly.includes(verb)).map(verb => `${verb} ${resources.join(", ")}`),
    ...nonResourceURLs.map(url => `call ${url}`),
  ];
}

/** Grafana with a volume is one pod; several share a database, find one another for alerts, and get its password from a Secret. */
export function grafanaProblems(cluster) {
  const grafana = cluster.ofKind("Deployment", "StatefulSet").find(one => one.metadata.namespace === account.namespace && one.metadata.name === account.name);
  if (!grafana) {
    return { problems: [`there is no ${account.namespace}/${account.name}`], checked: 0 };
  }
  const ini = cluster.find("ConfigMap", account.namespace, account.name)?.data["grafana.ini"] ?? "";
  const volume = (grafana.spec.template.spec.volumes ?? []).some(one => one.persistentVolumeClaim);
  return { problems: /^\s*type = postgres$/m.test(ini) ? onDatabase(cluster, grafana, ini, volume) : onVolume(grafana, volume), checked: 1 };
}

function onVolume({ spec }, volume) {
  return [
    ...(spec.replicas === 1 ? [] : [`Grafana without a database has ${spec.replicas} pods`]),
    ...(spec.strategy?.type === "Recreate" ? [] : ["Grafana's new pod would wait for the volume of the old one: its strategy is not Recreate"]),
    ...(volume ? [] : ["Grafana has neither a database nor a volume"]),
  ];
}

function onDatabase(cluster, { spec }, ini, volume) {
  const pod = spec.template.spec;
  const container = pod.containers.find(one => one.name === "grafana");
  const password = container.env.find(one => one.name === "GF_DATABASE_PASSWORD")?.valueFrom?.secretKeyRef;
  const secret = cluster.find("Secret", account.namespace, password?.name);
  const dashboards = cluster.find("ConfigMap", account.namespace, `${account.name}-config-dashboards`)?.data["provider.yaml"] ?? "";
  const gossip = ["TCP", "UDP"].filter(protocol => !container.ports.some(port => port.containerPort === 9094 && port.protocol === protocol));
  return [
    ...(spec.replicas >= 2 ? [] : ["Grafana on a database has one pod"]),
    ...(volume ? ["Grafana on a database has a volume"] : []),
    ...(spec.strategy?.type === "RollingUpdate" ? [] : ["Grafana on a database is not replaced pod by pod"]),
    ...(secret?.immutable && isSecret(secret.stringData) && "password" in secret.stringData.$secret ? [] : [`no Secret of ours holds the password: ${JSON.stringify(password)}`]),
    ...(/^\s*password\b/m.test(ini) ? ["grafana.ini holds a password"] : []),
    ...(/^\s*ssl_mode = (require|verify-full)$/m.test(ini) ? [] : ["the connection to the database may be in clear text"]),
    ...(/^\s*ha_peers = lgtm-grafana-headless\./m.test(ini) ? [] : ["the pods do not know one another: every alert would be notified by each"]),
    ...gossip.map(protocol => `port 9094 is closed for ${protocol}`),
    ...(/^\s*disableDeletion: true$/m.test(dashboards) ? [] : ["a new pod, whose folder of dashboards is still empty, would delete them from the database"]),
    ...(pod.topologySpreadConstraints?.length === 2 ? [] : ["nothing keeps the pods apart"]),
  ];
}
