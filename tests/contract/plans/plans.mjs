// The plans that `make preview` wrote: what the program would ask of the providers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const stacks = ["dev", "staging", "prod"];

const root = process.env.LGTM_PLANS ?? fileURLToPath(new URL("../../../out", import.meta.url));

export function plan(stack) {
  const file = join(root, stack, "plan.json");
  if (!existsSync(file)) {
    throw new Error(`there is no plan at ${file}; run: make preview STACK=${stack}`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

export const planDirectory = stack => join(root, stack);
export const isUnknown = value => value !== null && typeof value === "object" && value.$unknown === true;
export const isSecret = value => value !== null && typeof value === "object" && "$secret" in value;
