// A shell in which the commands of the runbook run: pulumi, kubectl, helm, lgtm and aws are those of the test's world.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lgtm, run } from "../kit/tools.mjs";
import { record } from "../kit/table.mjs";

const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

// Nodes are simulated, so no process answers in a pod, and a wait need not be long.
const stubs = {
  kubectl: kit => `case " $* " in *" exec "* | *" port-forward "*) echo "kubectl $*" >> "$ASKED"; [ -t 0 ] || cat > /dev/null; exit 0;; esac\nexec ${kit} kubectl --work "$WORK" "$@"`,
  helm: kit => `exec ${kit} helm --work "$WORK" "$@"`,
  curl: () => `echo "curl $*" >> "$ASKED"`,
  sleep: () => "exec /bin/sleep 0.5",
  lgtm: () => (lgtm.endsWith(".dll") ? `exec dotnet ${quoted(lgtm)} "$@"` : `exec ${quoted(lgtm)} "$@"`),
  // The flags that a person answers at the prompt.
  pulumi: kit => `yes=\ncase "$1" in up | destroy | refresh | import) yes="--yes --skip-preview";; esac\n[ "$1" != import ] || yes="--yes"\n[ "$1 $2" != "state unprotect" ] || yes="--yes"\nexec ${kit} pulumi --work "$WORK" --project "$PROJECT" --stack "$STACK" --program "$PROGRAM" -- "$@" $yes`,
  aws: () => `exec ${quoted(process.execPath)} ${quoted(new URL("aws.mjs", import.meta.url).pathname)} "$@"`,
};

export class Shell {
  constructor(world, stack) {
    this.world = world;
    this.stack = stack;
    this.folder = join(world.tools.work, "shell");
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(join(this.folder, "bin"), { recursive: true });
    for (const [name, body] of Object.entries(stubs)) {
      const file = join(this.folder, "bin", name);
      writeFileSync(file, `#!/usr/bin/env bash\n${body(quoted(join(process.env.ENGINE, "engine")))}\n`);
      chmodSync(file, 0o755);
    }
    writeFileSync(this.asked, "");
  }

  get asked() {
    return join(this.folder, "asked.log");
  }

  /** Commands that were for a pod. */
  get requests() {
    return readFileSync(this.asked, "utf8").trim().split("\n").filter(Boolean);
  }

  async run(commands, { step, fails = false } = {}) {
    const environment = {
      ...process.env, PATH: `${join(this.folder, "bin")}:${process.env.PATH}`, ASKED: this.asked, WORK: this.world.tools.work, PROJECT: this.stack.project,
      PROGRAM: this.stack.run.program, STACK: this.stack.name, ACCOUNT_FOLDER: this.world.tools.account,
    };
    const result = await run("bash", ["-euo", "pipefail", "-c", commands], { environment, cwd: this.world.tools.workspaceOf(this.stack.project) });
    record({ variant: this.stack.variant, step: `runbook: ${step}`, resources: "", seconds: result.seconds });
    if ((result.code !== 0) !== fails) {
      throw new Error(`the runbook's commands ended with ${result.code}:\n${commands}\n${result.output}`);
    }
    return result;
  }
}
