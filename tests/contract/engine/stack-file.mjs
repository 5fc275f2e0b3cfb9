// A stack file as the environment that the CLI's language host would set.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

export function programEnvironment({ stack, monitor, engine, dryRun }) {
  const { config = {} } = parse(readFileSync(`${repository}stacks/Pulumi.${stack}.yaml`, "utf8"));
  const { name: project } = parse(readFileSync(`${repository}Pulumi.yaml`, "utf8"));
  const secret = value => value !== null && typeof value === "object" && "secure" in value;
  const text = value => (secret(value) ? "stand-in-secret" : typeof value === "object" ? JSON.stringify(value) : String(value));

  return {
    PULUMI_MONITOR: monitor,
    PULUMI_ENGINE: engine,
    PULUMI_ORGANIZATION: "organization",
    PULUMI_PROJECT: project,
    PULUMI_STACK: stack,
    PULUMI_ROOT_DIRECTORY: repository,
    PULUMI_PWD: `${repository}infra`,
    PULUMI_DRY_RUN: String(dryRun),
    PULUMI_QUERY_MODE: "false",
    PULUMI_PARALLEL: "16",
    // The committed files name ranges and an account that nobody has; an update refuses them.
    LGTM_ALLOW_EXAMPLE_VALUES: "1",
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(Object.entries(config).map(([key, value]) => [key, text(value)]))),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(Object.keys(config).filter(key => secret(config[key]))),
  };
}
