import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cluster } from "./cluster.mjs";
import { grafanaProblems, permissionProblems } from "./grafana.mjs";

const metadata = name => ({ name, namespace: "lgtm" });
const subjects = [{ kind: "ServiceAccount", name: "lgtm-grafana", namespace: "lgtm" }];
const role = (rule, kind = "Role") => ({ kind, metadata: metadata("reader"), rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "watch", "list"], ...rule }] });
const binding = (kind = "Role", bound = `${kind}Binding`, more = {}) => ({ kind: bound, metadata: metadata("grafana"), roleRef: { kind, name: "reader" }, subjects, ...more });
const permissions = (...objects) => permissionProblems(new Cluster(objects)).problems;

describe("what Grafana's service account may do", () => {
  it("is reading ConfigMaps", () => assert.deepEqual(permissions(role({}), binding()), []));
  it("is not reading Secrets", () => assert.match(permissions(role({ resources: ["configmaps", "secrets"] }), binding())[0], /lets Grafana use secrets/));
  it("is not reading everything", () => assert.match(permissions(role({ resources: ["*"] }), binding())[0], /use \*/));
  it("is not writing", () => assert.match(permissions(role({ verbs: ["get", "patch"] }), binding())[0], /patch configmaps/));
  it("ends with its namespace", () => assert.match(permissions(role({}, "ClusterRole"), binding("ClusterRole"))[0], /beyond namespace lgtm/));
  it("is what a role says that exists", () => assert.match(permissions(binding())[0], /no Role reader/));
  it("counts what its groups may do", () => {
    const group = [{ kind: "Group", name: "system:serviceaccounts:lgtm" }];
    assert.equal(permissions(role({ resources: ["secrets"] }), binding("Role", "RoleBinding", { subjects: group })).length, 1);
  });
  it("is nobody else's", () => assert.equal(permissionProblems(new Cluster([role({ resources: ["secrets"] }), binding("Role", "RoleBinding", { subjects: [] })])).checked, 0));
});

const env = [{ name: "GF_DATABASE_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }];
const ports = ["TCP", "UDP"].map(protocol => ({ containerPort: 9094, protocol }));
const onDatabase = "[database]\ntype = postgres\nssl_mode = require\n[unified_alerting]\nha_peers = lgtm-grafana-headless.lgtm.svc.cluster.local:9094\n";
const secret = { kind: "Secret", metadata: metadata("db"), immutable: true, stringData: { $secret: { password: "[secret]" } } };

function grafana({ ini = onDatabase, replicas = 2, strategy = "RollingUpdate", volumes = [], variables = env, open = ports, spread = [{}, {}], keeps = secret, disableDeletion = true } = {}) {
  const pod = { volumes, topologySpreadConstraints: spread, containers: [{ name: "grafana", env: variables, ports: open }] };
  const deployment = { kind: "Deployment", metadata: metadata("lgtm-grafana"), spec: { replicas, strategy: { type: strategy }, template: { spec: pod } } };
  const config = { kind: "ConfigMap", metadata: metadata("lgtm-grafana"), data: { "grafana.ini": ini } };
  const provider = { kind: "ConfigMap", metadata: metadata("lgtm-grafana-config-dashboards"), data: { "provider.yaml": `providers:\n  - name: x\n    disableDeletion: ${disableDeletion}\n` } };
  return grafanaProblems(new Cluster([deployment, config, provider, keeps])).problems;
}

const alone = { ini: "[users]\n", replicas: 1, strategy: "Recreate", volumes: [{ persistentVolumeClaim: {} }], variables: [] };

describe("Grafana on a database", () => {
  it("is fine with two pods", () => assert.deepEqual(grafana(), []));
  it("needs two pods", () => assert.match(grafana({ replicas: 1 })[0], /one pod/));
  it("needs no volume", () => assert.match(grafana({ volumes: alone.volumes })[0], /has a volume/));
  it("is replaced pod by pod", () => assert.equal(grafana({ strategy: "Recreate" }).length, 1));
  it("gets the password from a Secret that is there", () => assert.match(grafana({ variables: [] })[0], /no Secret/));
  it("gets it from a Secret whose password is marked", () => assert.match(grafana({ keeps: { ...secret, stringData: { password: "x" } } })[0], /no Secret/));
  it("gets it from a Secret that never changes", () => assert.match(grafana({ keeps: { ...secret, immutable: false } })[0], /no Secret/));
  it("has no password in its file", () => assert.match(grafana({ ini: `${onDatabase}[database]\npassword = x\n` })[0], /holds a password/));
  it("encrypts the connection", () => assert.match(grafana({ ini: onDatabase.replace("require", "disable") })[0], /clear text/));
  it("knows its peers", () => assert.match(grafana({ ini: onDatabase.replace(/ha_peers.*/, "") })[0], /know one another/));
  it("gossips over both protocols", () => assert.deepEqual(grafana({ open: ports.slice(0, 1) }), ["port 9094 is closed for UDP"]));
  it("keeps the dashboards that a new pod does not see yet", () => assert.match(grafana({ disableDeletion: false })[0], /delete them from the database/));
  it("keeps its pods apart", () => assert.match(grafana({ spread: [] })[0], /apart/));
});

describe("Grafana without a database", () => {
  it("is fine with one pod and a volume", () => assert.deepEqual(grafana(alone), []));
  it("is one pod", () => assert.match(grafana({ ...alone, replicas: 2 })[0], /has 2 pods/));
  it("frees the volume first", () => assert.match(grafana({ ...alone, strategy: "RollingUpdate" })[0], /Recreate/));
  it("has a volume", () => assert.match(grafana({ ...alone, volumes: [] })[0], /neither a database nor a volume/));
});
