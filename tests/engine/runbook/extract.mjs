// Commands of docs/runbook.md, as they stand there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../kit/tools.mjs";

const text = readFileSync(join(repository, "docs/runbook.md"), "utf8");

/** The blocks of commands below a heading, in order. */
export function commandsOf(heading) {
  const sections = text.split(/^(?=## )/m);
  const section = sections.find(one => one.startsWith(`## ${heading}\n`));
  if (!section) {
    throw new Error(`docs/runbook.md has no heading '${heading}'; it has ${sections.slice(1).map(one => one.split("\n")[0]).join("; ")}`);
  }
  return [...section.matchAll(/^( *)```bash\n([\s\S]*?)^ *```$/gm)].map(([, indent, block]) => block.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** Puts values where the text has placeholders such as <old group>; one that stays is an error. */
export function fill(commands, values) {
  const filled = Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`<${name}>`, value), commands);
  const left = filled.split("\n").map(line => line.replace(/#.*/, "")).join("\n").match(/<[a-z][A-Za-z ]*>/);
  if (left) {
    throw new Error(`a value for ${left[0]} is needed`);
  }
  return filled;
}
