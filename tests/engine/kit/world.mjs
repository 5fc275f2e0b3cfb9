// One account with one cluster, and the stacks that live in it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { createTools, folder, lgtm, makeProject, program, repository, run } from "./tools.mjs";
import { record } from "./table.mjs";

const alive = pid => existsSync(`/proc/${pid}`);

/** A folder that no other test uses; each holds a gigabyte and stays for the next run. */
function claim() {
  for (let number = 1; ; number++) {
    const work = join(folder, `work-${number}`);
    const lock = `${work}.lock`;
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return { work, lock };
    } catch {
      if (!alive(readFileSync(lock, "utf8"))) {
        rmSync(lock, { force: true });
        number--;
      }
    }
  }
}

/** An empty world, which `close` stops. `stack(name, edit)` writes a stack file and gives the stack. */
export async function openWorld() {
  const { work, lock } = claim();
  const tools = createTools(work);
  await tools.prepare();
  const project = makeProject(work);
  return {
    tools,
    account: new Account(tools.account),
    stack: (name, options) => new Stack(tools, project, name, options),
    kubectl: async (...args) => (await tools.tool("kubectl", args)).stdout,
    objects: async (...args) => JSON.parse((await tools.tool("kubectl", ["get", "-o", "json", ...args])).stdout).items,
    log: name => tools.log(name),
    async close() {
      await tools.stop();
      rmSync(lock, { force: true });
    },
  };
}

/** The account that the stand-in for AWS keeps. */
export class Account {
  constructor(folder) {
    this.folder = folder;
  }

  get file() {
    return join(this.folder, "state.json");
  }

  read() {
    return existsSync(this.file) ? JSON.parse(readFileSync(this.file, "utf8")) : { resources: {}, leftovers: [] };
  }

  get resources() {
    return Object.values(this.read().resources);
  }

  /** Drift: what somebody else did to the account between two runs. */
  change(edit) {
    const state = this.read();
    edit(state.resources);
    writeFileSync(`${this.file}.new`, JSON.stringify(state, null, 1));
    renameSync(`${this.file}.new`, this.file);
  }

  fail(faults) {
    writeFileSync(join(this.folder, "faults.json"), JSON.stringify(faults));
  }

  /** How often the faults may still strike. */
  get remainingFaults() {
    const file = join(this.folder, "faults.json");
    const faults = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    return ["create", "update", "delete"].flatMap(kind => Object.values(faults[kind] ?? {})).reduce((sum, one) => sum + (one.times ?? 0), 0);
  }

  heal() {
    rmSync(join(this.folder, "faults.json"), { force: true });
  }

  get calls() {
    const file = join(this.folder, "calls.log");
    // The last line may be half written.
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1).map(line => JSON.parse(line)) : [];
  }
}

const summaryLine = /(\d+) (created|updated|replaced|deleted|unchanged|imported|changed|discarded|read)\b/g;

/** `{ created: 3, unchanged: 127 }`, from the end of a run's output. */
export function summary(output) {
  const at = output.lastIndexOf("Resources:");
  return at < 0 ? {} : Object.fromEntries([...output.slice(at).matchAll(summaryLine)].map(([, count, what]) => [what, Number(count)]));
}

const told = counts => Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ");

export class Stack {
  /** @param options `variant`: its name in the table; `program`: another build; `charts`: a folder of charts */
  constructor(tools, project, name, options = {}) {
    this.tools = tools;
    this.name = name;
    this.variant = options.variant ?? name;
    this.project = project;
    this.run = { project, stack: name, program: options.program ?? program, charts: options.charts ?? process.env.CHARTS ?? "stubs" };
    this.write(options.file ?? readStackFile(name));
  }

  get file() {
    return join(this.project, "stacks", `Pulumi.${this.name}.yaml`);
  }

  /** Another stack file, as parsed YAML; what the CLI added to it (salt, encrypted values) stays. */
  write(content) {
    const salt = existsSync(this.file) ? parse(readFileSync(this.file, "utf8")).encryptionsalt : undefined;
    writeFileSync(this.file, stringify(salt ? { ...content, encryptionsalt: salt } : content));
  }

  read() {
    return parse(readFileSync(this.file, "utf8"));
  }

  edit(change) {
    const content = this.read();
    change(content.config);
    this.write(content);
  }

  /** As `pulumi config set --secret --path` does: the stack file holds the encrypted value then. */
  async setSecret(path, value) {
    await this.pulumi(["config", "set", "--secret", "--path", "--config-file", this.file, path, value]);
  }

  /** Runs a command of pulumi; a failure is an error, unless the options say `{ fails: true }`. */
  async command(command, args = [], { fails = false, step = command, ...options } = {}) {
    const result = await this.tools.pulumi(command, this.run, args, options);
    const counts = summary(result.output);
    if (command !== "export" && command !== "pulumi") {
      record({ variant: this.variant, step: result.code === 0 ? step : `${step} (ends with ${result.code})`, resources: told(counts), seconds: result.seconds });
    }
    if (fails !== "perhaps" && (result.code !== 0) !== fails) {
      throw new Error(`${this.variant}: ${[command, ...args].join(" ")} ended with ${result.code}, which was not expected\n${result.output}`);
    }
    return { ...result, counts };
  }

  up(args, options) {
    return this.command("up", args, options);
  }

  refresh(args, options) {
    return this.command("refresh", args, options);
  }

  destroy(args, options) {
    return this.command("destroy", args, options);
  }

  pulumi(args, options) {
    return this.command("pulumi", args, options);
  }

  /** What the engine would do: `{ steps, changeSummary, diagnostics }`. */
  async preview(args = [], options) {
    const { stdout } = await this.command("preview", ["--json", ...args], options);
    const found = JSON.parse(stdout.slice(stdout.indexOf("{")));
    return { ...found, steps: found.steps ?? [], diagnostics: found.diagnostics ?? [] };
  }

  /** The resources of the state; secrets in clear text on request. */
  async resources({ showSecrets = false } = {}) {
    const { stdout } = await this.command("export", showSecrets ? ["--show-secrets"] : []);
    return JSON.parse(stdout).deployment.resources ?? [];
  }

  async exported() {
    return (await this.command("export")).stdout;
  }

  /** What `lgtm preview` says of the same stack file. */
  async plan() {
    const out = join(this.project, "plan");
    rmSync(out, { recursive: true, force: true });
    const [command, ...first] = lgtm.endsWith(".dll") ? ["dotnet", lgtm] : [lgtm];
    const result = await run(command, [...first, "preview", "--stack", this.name, "--out", out], { cwd: this.project });
    if (result.code !== 0) {
      throw new Error(`lgtm preview ended with ${result.code}\n${result.output}`);
    }
    return JSON.parse(readFileSync(join(out, "plan.json"), "utf8"));
  }
}

export const readStackFile = name => parse(readFileSync(join(repository, "stacks", `Pulumi.${name}.yaml`), "utf8"));
