// The commands of an engine: those of the kit, or a user's own (docs/engine.md).
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../../", import.meta.url));
export const program = process.env.PROGRAM ? resolve(repository, process.env.PROGRAM) : join(repository, "out/publish/infra/Infra");
export const lgtm = process.env.LGTM ? resolve(repository, process.env.LGTM) : join(repository, "out/publish/cli/lgtm");
export const folder = resolve(repository, process.env.ENGINE_WORK ?? "out/engine");

/** Kills a process with all that it started, as when a machine goes off. */
export function killTree(pid) {
  const children = new Map();
  for (const entry of readdirSync("/proc").filter(name => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [pid];
  for (let index = 0; index < all.length; index++) {
    all.push(...(children.get(all[index]) ?? []));
  }
  for (const one of all) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** `{ code, output, stdout, seconds }`; `onStart` gets the child. */
export function run(file, args, { environment = process.env, cwd = repository, input, limitSeconds = 900, onStart = () => {} } = {}) {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(file, args, { env: environment, cwd, stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
    const limit = setTimeout(() => { killTree(child.pid); failed(new Error(`${file} ${args.join(" ")} still ran after ${limitSeconds} s`)); }, limitSeconds * 1000);
    let [output, stdout] = ["", ""];
    child.stdout.on("data", data => { output += data; stdout += data; });
    child.stderr.on("data", data => (output += data));
    if (input !== undefined) {
      child.stdin.end(input);
    }
    child.on("error", failed);
    child.on("close", code => { clearTimeout(limit); done({ code, output, stdout, seconds: (performance.now() - started) / 1000 }); });
    onStart(child);
  });
}

/** The kit: everything of one environment is below one folder. */
export class Kit {
  constructor(work) {
    this.work = work;
    this.account = join(work, "account");
    this.command = join(process.env.ENGINE, "engine");
  }

  async must(...args) {
    const result = await run(this.command, args);
    if (result.code !== 0) {
      throw new Error(`engine ${args.join(" ")} ended with ${result.code}\n${result.output}`);
    }
    return result;
  }

  /** An empty account and an empty cluster. */
  async prepare() {
    await this.must("setup", "--work", this.work);
    await this.must("reset", "--work", this.work);
    await this.start();
  }

  start() {
    return this.must("start", "--work", this.work);
  }

  stop() {
    return this.must("stop", "--work", this.work);
  }

  pulumi(command, { project, stack, program: binary, charts }, args, options) {
    const where = ["--work", this.work, "--project", project, "--stack", stack, "--program", binary, ...(charts ? ["--charts", charts] : [])];
    return run(this.command, [command, ...where, "--", ...args], options);
  }

  /** The folder that pulumi runs in, which is the kit's own. */
  workspaceOf(project) {
    return join(this.work, "workspaces", /^name: *(\S+)/m.exec(readFileSync(join(project, "Pulumi.yaml"), "utf8"))[1]);
  }

  tool(name, args, options) {
    return run(this.command, [name, "--work", this.work, ...args], options);
  }

  log(name) {
    const file = join(this.work, "logs", name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }
}

const verbs = {
  up: ["up", "--yes", "--skip-preview", "--non-interactive"],
  preview: ["preview", "--non-interactive"],
  refresh: ["refresh", "--yes", "--skip-preview", "--non-interactive"],
  destroy: ["destroy", "--yes", "--skip-preview", "--non-interactive"],
  export: ["stack", "export"],
  pulumi: [],
};

/** What is on the PATH: pulumi with its language host and providers, kubectl, helm. The account of the stand-in for AWS is in ENGINE_ACCOUNT. */
export class OwnTools {
  constructor(work) {
    if (!process.env.ENGINE_ACCOUNT) {
      throw new Error("ENGINE=own needs ENGINE_ACCOUNT, the folder of the account that the stand-in for AWS keeps: without it these tests would change a real account");
    }
    this.work = work;
    this.account = process.env.ENGINE_ACCOUNT;
  }

  async prepare() {
    rmSync(this.work, { recursive: true, force: true });
    mkdirSync(join(this.work, "state"), { recursive: true });
    for (const file of ["state.json", "faults.json", "calls.log"]) {
      rmSync(join(this.account, file), { force: true });
    }
  }

  async start() {}

  async stop() {}

  async pulumi(command, { project, stack, program: binary }, args, options = {}) {
    const environment = {
      ...process.env, PULUMI_BACKEND_URL: `file://${join(this.work, "state")}`, PULUMI_CONFIG_PASSPHRASE: "engine", PULUMI_SKIP_UPDATE_CHECK: "true", PULUMI_STACK: stack,
      LGTM_ALLOW_EXAMPLE_VALUES: "1",
    };
    const description = readFileSync(join(project, "Pulumi.yaml"), "utf8");
    writeFileSync(join(project, "Pulumi.yaml"), description.replace(/^runtime:(.*\n( .*\n)*)/m, `runtime:\n  name: dotnet\n  options:\n    binary: ${binary}\n`));
    const there = await run("pulumi", ["stack", "select", stack, "--create", "--non-interactive"], { environment, cwd: project });
    return there.code === 0 ? run("pulumi", [...verbs[command], ...args], { ...options, environment, cwd: project }) : there;
  }

  workspaceOf(project) {
    return project;
  }

  tool(name, args, options) {
    return run(name, args, options);
  }

  log() {
    return "";
  }
}

export const createTools = work => (process.env.ENGINE === "own" ? new OwnTools(work) : new Kit(work));

/** A folder with what a user's checkout has: the project's file and the stack files that a test writes. */
export function makeProject(work) {
  const project = join(work, "project");
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, "stacks"), { recursive: true });
  mkdirSync(join(project, "infra"), { recursive: true });
  copyFileSync(join(repository, "Pulumi.yaml"), join(project, "Pulumi.yaml"));
  return project;
}
