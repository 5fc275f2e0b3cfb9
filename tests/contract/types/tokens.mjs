// Which class or function of the official Node SDK a token names. The SDK itself is asked, so a bad token finds nothing.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const packages = { aws: "@pulumi/aws", kubernetes: "@pulumi/kubernetes", random: "@pulumi/random" };
const loaded = new Map();

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, require(packages[name]));
  }
  return loaded.get(name);
}

/** `{ alias, path }` such as `aws` and `ec2.Vpc`, or undefined when the official SDK has no such resource. */
export function resourceClass(token) {
  const provider = /^pulumi:providers:(\w+)$/.exec(token);
  if (provider) {
    return provider[1] in packages ? { alias: provider[1], path: "Provider" } : undefined;
  }
  const [name, module, type] = token.split(":");
  if (!(name in packages) || !type) {
    return undefined;
  }
  const path = [...modulePath(name, module), type];
  const found = path.reduce((at, step) => at?.[step], load(name));
  return found?.__pulumiType === token ? { alias: name, path: path.join(".") } : undefined;
}

/** The same for an invoke's token; the function's own source must send exactly this token. */
export function invokeFunction(token) {
  const [name, module, fn] = token.split(":");
  if (!(name in packages) || !fn) {
    return undefined;
  }
  const folder = modulePath(name, module);
  const file = join(dirname(require.resolve(`${packages[name]}/package.json`)), ...folder, `${fn}.js`);
  const sends = existsSync(file) && readFileSync(file, "utf8").includes(`"${token}"`);
  return sends ? { alias: name, path: [...folder, fn].join(".") } : undefined;
}

function modulePath(name, module) {
  const [group, rest] = module.split("/");
  if (name === "kubernetes") {
    return [group.replace(/\.(k8s\.io|authorization\.k8s\.io|sh)$/, "").replace(/\.authorization$/, ""), rest];
  }
  return group === "index" ? [] : [group];
}
