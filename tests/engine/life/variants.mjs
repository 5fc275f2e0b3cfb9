// Stacks that no stack file describes, made from those of this repository.
import { readStackFile } from "../kit/world.mjs";
import { applyChanges, takeSecrets } from "../edits/edits.mjs";

const key = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000";
const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/00000000-0000-0000-0000-000000000000";
const maintained = { "lgtm:backends": { charts: "maintained" } };
const autoMode = { "lgtm:cluster": { compute: "autoMode", architecture: null, statelessCapacity: null, maxNodes: null } };
const existing = zones => ({
  "lgtm:network": {
    $replace: {
      existing: {
        vpcId: "vpc-0123456789abcdef0",
        publicSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"],
        privateSubnetIds: ["subnet-0123456789abcdef3", "subnet-0123456789abcdef4", "subnet-0123456789abcdef5"].slice(0, zones),
      },
    },
  },
  "lgtm:cluster": { apiAccessCidrs: ["10.50.0.0/16"] },
});
const database = { "lgtm:grafana": { database: { host: "grafana.db.example.com", name: "grafana", user: "grafana", password: "$secret" } } };
const profile = name => ({ "lgtm:capacity": { $replace: { profile: name } }, "lgtm:cluster": { maxNodes: null } });

// Every profile, both sets of charts, and each choice at least once with another one.
const profiles = {
  "dev, maintained charts": ["dev", maintained],
  "small": ["prod", profile("small")],
  "small, maintained charts": ["prod", profile("small"), maintained],
  "large, maintained charts": ["prod", profile("large"), maintained],
  "large, mirror": ["prod", profile("large"), { "lgtm:images": { registryPrefix: "mirror.example.com:5000/cache" } }],
  "xlarge": ["prod", profile("xlarge")],
};

const choices = {
  "dev, Pod Identity, x86": ["dev", { "lgtm:identity": { mode: "podIdentity" }, "lgtm:cluster": { architecture: "x86" } }],
  "dev, Auto Mode": ["dev", autoMode],
  "dev, existing network, private API": ["dev", existing(2), { "lgtm:cluster": { endpointAccess: "private", publicAccessCidrs: null } }],
  "dev, database": ["dev", database],
  "dev, keys of the account, HTTPS": ["dev", { "lgtm:storage": { kmsKeyArn: key }, "lgtm:cluster": { secretsKeyArn: key }, "lgtm:grafana": { certificateArn: certificate, hostName: "grafana.example.com" } }],
  "dev, role path and boundary": ["dev", { "lgtm:identity": { rolePath: "/observability/", permissionsBoundaryArn: "arn:aws:iam::123456789012:policy/workload-boundary" } }],
  "prod, Auto Mode, Pod Identity, maintained charts, database": ["prod", autoMode, { "lgtm:identity": { mode: "podIdentity" } }, maintained, database],
};

const make = table => Object.entries(table).map(([name, [stack, ...changes]]) => {
  const file = readStackFile(stack);
  changes.forEach(change => applyChanges(file.config, change));
  return { name, stack, secrets: takeSecrets(file.config), file, disposable: file.config["lgtm:environment"].disposable };
});

export const byProfile = make(profiles);
export const byChoice = make(choices);
