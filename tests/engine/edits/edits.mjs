// What a change of a setting does, by the engine's own word.
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

const table = parse(readFileSync(new URL("edits.yaml", import.meta.url), "utf8"));
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const secrets = { $secret: "Planted-Secret-0123456789", $other: "Planted-Secret-9876543210" };

/** The edits of a stack: `{ key, to, with, start, title }`. */
export function editsOf(stack) {
  return table.edits
    .filter(edit => stack in edit || (!("dev" in edit) && !("prod" in edit)))
    .map(edit => ({ ...edit, to: stack in edit ? edit[stack] : edit.to, with: edit.with ?? {}, start: edit.start ?? "" }))
    .map(edit => ({ ...edit, title: `${edit.start ? `${edit.start}: ` : ""}${edit.key} to ${titleOf(edit.to)}` }));
}

const titleOf = value => (value === null ? "nothing" : typeof value === "object" && !Array.isArray(value) ? `{ ${Object.keys(value).join(", ")} }` : Array.isArray(value) ? value.join(", ") : String(value));

export const keys = [...new Set(table.edits.map(edit => edit.key))];

/** A configuration with the changes of a start. */
export function applyStart(config, start) {
  applyChanges(config, start ? table.starts[start] : {});
}

export function apply(config, edit) {
  applyChanges(config, edit.with);
  const [section, ...path] = edit.key.includes(":") ? [edit.key] : edit.key.split(".").map((part, index) => (index === 0 ? `lgtm:${part}` : part));
  if (path.length === 0) {
    config[section] = valueOf(edit.to);
    return;
  }
  let at = (config[section] ??= {});
  for (const part of path.slice(0, -1)) {
    at = at[part] ??= {};
  }
  set(at, path.at(-1), edit.to);
}

function set(group, key, value) {
  if (value === null) {
    delete group[key];
  } else {
    group[key] = valueOf(value);
  }
}

/** Changes of a configuration: groups are merged, lists and values replaced, null takes out, { $replace } replaces a group. */
export function applyChanges(target, changes) {
  for (const [key, value] of Object.entries(changes)) {
    if (value !== null && typeof value === "object" && "$replace" in value) {
      target[key] = valueOf(value.$replace);
    } else if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      applyChanges((target[key] ??= {}), value);
    } else {
      set(target, key, value);
    }
  }
}

let certificate;

function valueOf(value) {
  if (value === "$certificate") {
    return (certificate ??= makeCertificate());
  }
  return value !== null && typeof value === "object" ? (Array.isArray(value) ? value.map(valueOf) : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueOf(item)]))) : value;
}

function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    const [key, file] = [join(folder, "key"), join(folder, "certificate")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", file, "-days", "30", "-subj", "/CN=example.com"], { stdio: "ignore" });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Values that stand for secrets, by their path in the stack file: `[["lgtm:grafana.database.password", "..."]]`; they leave the configuration. */
export function takeSecrets(config, path = "") {
  return Object.entries(config).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    if (value in secrets) {
      delete config[key];
      return [[at, secrets[value]]];
    }
    return value !== null && typeof value === "object" && !Array.isArray(value) ? takeSecrets(value, at) : [];
  });
}

const nameOf = urn => `${urn.split("::")[2].split("$").pop()} ${urn.split("::").slice(3).join("::")}`;

/** What a preview says: `{ create, update, replace, delete }`, each with the resources and, of an update or a replacement, the inputs that it is for. */
export function effectOf(preview) {
  const effect = { create: [], update: {}, replace: {}, delete: [] };
  for (const step of preview.steps) {
    const name = nameOf(step.urn);
    const inputs = [...new Set(Object.keys(step.detailedDiff ?? {}).map(path => path.split(/[.[]/)[0]))].sort();
    if (step.op === "create" || step.op === "delete") {
      effect[step.op].push(name);
    } else if (step.op === "update") {
      effect.update[name] = inputs;
    } else if (step.op === "replace" || step.op === "create-replacement") {
      effect.replace[name] = step.replaceReasons?.length ? [...step.replaceReasons].sort() : (effect.replace[name] ?? inputs);
    }
  }
  effect.create.sort();
  effect.delete.sort();
  const sorted = group => Object.fromEntries(Object.entries(group).sort(([one], [other]) => (one < other ? -1 : 1)));
  return { ...effect, update: sorted(effect.update), replace: sorted(effect.replace) };
}

/** Providers whose kubeconfig is not known: no change in the cluster can be seen. */
export const unseen = preview => preview.steps.filter(step => step.urn.includes("pulumi:providers:kubernetes") && step.op !== "create" && JSON.stringify(step.newState?.inputs ?? {}).includes(unknown)).map(step => nameOf(step.urn));
