// Plants each fault of mutants.yaml in a copy of the repository, builds it and runs the tests that have to find it.
//   node tests/engine/mutants/mutants.mjs [id...]
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { folder, repository, run } from "../kit/tools.mjs";

const mutants = parse(readFileSync(new URL("mutants.yaml", import.meta.url), "utf8"));
const wanted = process.argv.slice(2);
const copy = join(folder, "mutants");
const suite = fileURLToPath(new URL("..", import.meta.url));

const sources = directory => readdirSync(join(copy, directory), { recursive: true }).filter(name => name.endsWith(".cs") && !/(^|\/)(obj|bin)\//.test(name)).map(name => join(copy, directory, name));

function copyRepository() {
  mkdirSync(copy, { recursive: true });
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: repository });
  execFileSync("tar", ["--null", "-T", "-", "-cf", join(folder, "mutants.tar")], { cwd: repository, input: files });
  execFileSync("tar", ["-xf", join(folder, "mutants.tar"), "-C", copy]);
  rmSync(join(folder, "mutants.tar"));
}

/** Builds the copy: `lgtm` and, with it, the program. */
async function build() {
  const result = await run("dotnet", ["build", "-c", "Release", "-v", "q", "--nologo", "-clp:NoSummary", "-p:TreatWarningsAsErrors=false", "cli/Lgtm.Cli.csproj"], { cwd: copy });
  if (result.code !== 0) {
    throw new Error(`the mutant does not build:\n${result.output.slice(-2000)}`);
  }
}

/** Names of the steps that failed. */
async function failures(file) {
  const environment = {
    ...process.env, PROGRAM: join(copy, "infra/bin/Release/net10.0/Infra.dll"), LGTM: join(copy, "cli/bin/Release/net10.0/lgtm.dll"), ALL: "", WRITE: "",
  };
  const { output } = await run(process.execPath, ["--test", "--test-reporter=tap", file], { cwd: suite, environment, limitSeconds: 1800 });
  return [...output.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(match => match[1].replaceAll("\\#", "#"));
}

copyRepository();
let alive = 0;
for (const mutant of mutants.filter(one => wanted.length === 0 || wanted.includes(one.id))) {
  const holders = [...sources("components"), ...sources("infra")].filter(file => readFileSync(file, "utf8").includes(mutant.find));
  if (holders.length !== 1) {
    throw new Error(`${mutant.id}: '${mutant.find}' stands in ${holders.length} files, expected one`);
  }
  const original = readFileSync(holders[0], "utf8");
  try {
    writeFileSync(holders[0], original.replace(mutant.find, () => mutant.replace));
    await build();
    const failed = await failures(mutant.run);
    const killed = failed.includes(mutant.step);
    alive += killed ? 0 : 1;
    console.log(`${killed ? "killed " : "ALIVE  "} ${mutant.id}: ${killed ? mutant.step : `expected '${mutant.step}', failed: ${failed.slice(0, 3).join("; ") || "nothing"}`}`);
  } finally {
    writeFileSync(holders[0], original);
  }
}
process.exit(alive === 0 ? 0 : 1);
