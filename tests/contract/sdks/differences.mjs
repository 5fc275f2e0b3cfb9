// The SDK that the program under test was built on, and what is known to differ between the two.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const differences = parse(readFileSync(new URL("differences.yaml", import.meta.url), "utf8"));
export const isOfficial = process.env.PulumiSdk === "official";

/** The known difference where the official packages are under test, else undefined. */
export function difference(id) {
  const known = differences.find(one => one.id === id);
  if (!known) {
    throw new Error(`there is no difference '${id}' in differences.yaml`);
  }
  return isOfficial ? known : undefined;
}
