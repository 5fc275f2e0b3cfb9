import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const defaults = parse(readFileSync(new URL("provider-defaults.yaml", import.meta.url), "utf8"));
