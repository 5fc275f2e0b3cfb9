// What providers would answer: the inputs, and the computed outputs that the program reads.
const account = "123456789012";
const secretSignature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

const invokes = {
  "aws:index/getRegion:getRegion": () => ({ id: "eu-west-1", region: "eu-west-1", name: "eu-west-1", description: "Europe (Ireland)", endpoint: "ec2.eu-west-1.amazonaws.com" }),
  "aws:index/getPartition:getPartition": () => ({ id: "aws", partition: "aws", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" }),
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ id: account, accountId: account, arn: `arn:aws:sts::${account}:assumed-role/deployer/session`, userId: "AROAEXAMPLE:session" }),
  "aws:index/getAvailabilityZones:getAvailabilityZones": () => ({
    id: "eu-west-1", region: "eu-west-1",
    names: ["eu-west-1a", "eu-west-1b", "eu-west-1c"], zoneIds: ["euw1-az1", "euw1-az2", "euw1-az3"], groupNames: ["eu-west-1"],
  }),
  "aws:iam/getSessionContext:getSessionContext": () => ({
    id: "session", arn: `arn:aws:sts::${account}:assumed-role/deployer/session`,
    issuerArn: `arn:aws:iam::${account}:role/deployer`, issuerId: "AROAEXAMPLE", issuerName: "deployer", sessionName: "session",
  }),
  "aws:eks/getAddonVersion:getAddonVersion": args => ({ ...args, id: args.addonName, version: "v1.0.0-eksbuild.1", region: "eu-west-1" }),
};

const computed = {
  "aws:eks/cluster:Cluster": inputs => ({
    endpoint: "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com",
    certificateAuthority: { data: "Y2VydGlmaWNhdGU=" },
    identities: [{ oidcs: [{ issuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF" }] }],
    vpcConfig: { ...inputs.vpcConfig, clusterSecurityGroupId: "sg-cluster", vpcId: "vpc-1" },
    status: "ACTIVE",
  }),
  "aws:ec2/launchTemplate:LaunchTemplate": () => ({ latestVersion: 1, defaultVersion: 1 }),
  "kubernetes:core/v1:Service": () => ({ status: { loadBalancer: { ingress: [{ hostname: "grafana-0123.elb.eu-west-1.amazonaws.com" }] } } }),
  "kubernetes:helm.sh/v3:Release": inputs => ({
    status: { name: inputs.name, namespace: inputs.namespace, chart: inputs.chart, version: inputs.version, appVersion: "0", revision: 1, status: "deployed" },
    resourceNames: {},
  }),
  "random:index/randomPassword:RandomPassword": inputs => ({ result: secret("stand-in-generated-".padEnd(inputs.length, "x")), bcryptHash: secret("stand-in-bcrypt") }),
};

export const secret = value => ({ ...secretSignature, value });

export class SimulatedCloud {
  created = 0;

  create({ urn, type, inputs, custom, dryRun }) {
    if (!custom) {
      return { id: "", outputs: {} };
    }
    // A first preview: no id, and nothing that only the cloud knows.
    if (dryRun) {
      return { id: "", outputs: inputs };
    }
    const name = urn.split("::").pop();
    const id = `${name}-${++this.created}`;
    const common = type.startsWith("aws:") ? { arn: `arn:aws:${type.split(":")[1].split("/")[0]}:eu-west-1:${account}:${id}`, name: inputs.name ?? id } : {};
    return { id, outputs: { ...common, ...inputs, ...(computed[type]?.(inputs) ?? {}) } };
  }

  invoke(token, args) {
    const answer = invokes[token];
    if (!answer) {
      throw new Error(`teach the stand-in cloud to answer '${token}'`);
    }
    return answer(args);
  }
}
