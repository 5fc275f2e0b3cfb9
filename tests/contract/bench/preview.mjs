// Preview of dev from the published binary, beside a precompiled Pulumi TypeScript program that asks for the same resources under mocks.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plan } from "../plans/plans.mjs";
import { emit } from "../types/emit.mjs";
import { measure, report } from "./measure.mjs";

const ts = createRequire(import.meta.url)("typescript");
const repository = fileURLToPath(new URL("../../../", import.meta.url));

const mocks = `
pulumi.runtime.setMocks({
  newResource: args => ({ id: args.name + "-id", state: args.inputs }),
  call: args => ({ ...args.inputs, names: ["a", "b", "c"], zoneIds: ["1", "2", "3"] }),
}, "lgtm", "dev", false);
`;

export async function benchPreview() {
  const program = fileURLToPath(new URL("./.generated-preview.cjs", import.meta.url));
  const out = mkdtempSync(join(tmpdir(), "lgtm-bench-"));
  const { source, problems } = emit(plan("dev"));
  if (problems.length > 0) {
    throw new Error(problems.join("\n"));
  }
  const lines = source.replace("declare const unknown: pulumi.Output<any>;", `${mocks}\nconst unknown = pulumi.secret("unknown") as any;`);
  writeFileSync(program, ts.transpileModule(lines, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText);
  try {
    const taken = await measure({
      ours: once => once(join(repository, "out/publish/cli/lgtm"), ["preview", "--stack", "dev", "--out", out]),
      theirs: once => once(process.execPath, [program]),
    }, 9);
    // The published tool is trimmed: it counts only if it plans what the built one plans.
    if (!readFileSync(join(out, "plan.json")).equals(readFileSync(join(repository, "out/dev/plan.json")))) {
      throw new Error("the published tool's plan of dev differs from the built one's (out/dev/plan.json)");
    }
    const asked = plan("dev").resources.filter(one => one.custom || one.type === "invoke").length;
    report(`preview of dev (${asked} resources and invokes)`, taken.ours, taken.theirs, { time: 0.3, memory: 0.5 });
  } finally {
    rmSync(program, { force: true });
    rmSync(out, { recursive: true, force: true });
  }
}
