// Table of what was run: each step appends a line; the end of a run prints them.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export function record(row) {
  if (process.env.TABLE) {
    appendFileSync(process.env.TABLE, `${JSON.stringify(row)}\n`);
  }
}

export function format(rows) {
  const lines = [["variant", "step", "resources", "seconds"], ...rows.map(row => [row.variant, row.step, row.resources, row.seconds.toFixed(1)])];
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines.map(line => line.map((cell, column) => (column === 3 ? cell.padStart(widths[3]) : cell.padEnd(widths[column]))).join("  ")).join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(process.env.TABLE ?? "")) {
  const rows = readFileSync(process.env.TABLE, "utf8").trim().split("\n").map(line => JSON.parse(line));
  console.log(`\n${format(rows.sort((a, b) => a.variant.localeCompare(b.variant)))}`);
}
