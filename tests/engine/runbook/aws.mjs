// The few commands of the AWS CLI that the runbook needs, answered from the account that the stand-in keeps.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.ACCOUNT_FOLDER;
const file = join(folder, "state.json");
const state = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { resources: {} };
const of = type => Object.values(state.resources).filter(resource => resource.type === type);
const args = process.argv.slice(2);
const option = name => args[args.indexOf(name) + 1];

const commands = {
  "sts get-caller-identity": () => JSON.parse(readFileSync(join(folder, "account.json"), "utf8")).accountId,
  "eks list-nodegroups": () => of("aws:eks/nodeGroup:NodeGroup").map(group => group.outputs.nodeGroupName).join("\n"),
  // A newer image: other nodes under the same group.
  "eks update-nodegroup-version": () => {
    const group = of("aws:eks/nodeGroup:NodeGroup").find(one => one.outputs.nodeGroupName === option("--nodegroup-name"));
    group.outputs.releaseVersion = group.outputs.releaseVersion.replace(/\d+$/, date => String(Number(date) + 1));
    writeFileSync(`${file}.new`, JSON.stringify(state, null, 1));
    renameSync(`${file}.new`, file);
    return "";
  },
  "ec2 describe-volumes": () => "",
};

const command = commands[args.slice(0, 2).join(" ")];
if (!command) {
  console.error(`teach tests/engine/runbook/aws.mjs to answer 'aws ${args.join(" ")}'`);
  process.exit(64);
}
console.log(command());
