// Stacks that no stack file describes: every profile with either set of charts, and Grafana on a database, made from the files of this repository.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { planDirectory } from "../plans/plans.mjs";

const profiles = { dev: "dev", small: "prod", medium: "prod", large: "prod", xlarge: "prod" };
const chartSets = ["lgtm-distributed", "maintained"];

// With Grafana on a database: one profile says all.
const onDatabase = "-database";

/** Where the images of the variants with a mirror come from. */
export const mirror = "mirror.example.com:5000/cache";

// The profile that has every part there is.
const mirrored = chartSets.map(charts => `large-${charts}-mirror`);

export const variants = [
  ...Object.keys(profiles).flatMap(profile => chartSets.map(charts => `${profile}-${charts}`)),
  ...chartSets.map(charts => `small-${charts}${onDatabase}`),
  ...mirrored,
];

/** The same stack without a mirror; nothing for a stack that has none. */
export const originalOf = variant => (mirrored.includes(variant) ? variant.replace(/-mirror$/, "") : undefined);

const repository = fileURLToPath(new URL("../../../", import.meta.url));

function write(folder, variant) {
  const plain = (originalOf(variant) ?? variant).replace(onDatabase, "");
  const [profile, charts] = [plain.split("-")[0], plain.slice(plain.indexOf("-") + 1)];
  const stack = parse(readFileSync(join(repository, "stacks", `Pulumi.${profiles[profile]}.yaml`), "utf8"));
  stack.config["lgtm:capacity"] = { profile };
  stack.config["lgtm:backends"] = { charts };
  if (originalOf(variant)) {
    stack.config["lgtm:images"] = { registryPrefix: mirror };
  }
  delete stack.config["lgtm:cluster"].maxNodes;
  if (variant.endsWith(onDatabase)) {
    const password = { secure: "AAABAExampleThatNobodyCanDecrypt" };
    stack.config["lgtm:grafana"].database = { host: "grafana.db.example.com", name: "grafana", user: "grafana", password };
  }
  // The only choice with which a volume could end up on nodes that go at short notice.
  stack.config["lgtm:cluster"].statelessCapacity = profile === "dev" ? "onDemand" : "spot";
  const file = join(folder, "stacks", `Pulumi.${variant}.yaml`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify(stack));
}

function preview() {
  const folder = planDirectory("variants");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(repository, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
  for (const variant of variants) {
    write(folder, variant);
    execFileSync("dotnet", [process.env.LGTM, "preview", "--stack", variant, "--out", planDirectory(variant)], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  preview();
}
