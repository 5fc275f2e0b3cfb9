// 2,000 registrations by the bundled SDK, beside the official Node SDK doing the same against the same stand-in engine.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { programEnvironment } from "../engine/stack-file.mjs";
import { StandInEngine } from "../engine/stand-in.mjs";
import { measure, report } from "./measure.mjs";

const require = createRequire(import.meta.url);
const ours = fileURLToPath(new URL("../../../out/publish/many/ManyResources", import.meta.url));
const theirs = fileURLToPath(new URL("./many.cjs", import.meta.url));
const count = 2000;

async function against(start) {
  const engine = await new StandInEngine({ stack: "dev", project: "lgtm", dryRun: false }).start();
  try {
    const taken = await start({ ...programEnvironment({ stack: "dev", dryRun: false, monitor: engine.address, engine: engine.address }), COUNT: String(count) }, engine);
    if (engine.resources.size !== count + 1) {
      throw new Error(`${engine.resources.size} resources arrived, expected ${count + 1}`);
    }
    return taken;
  } finally {
    engine.stop();
  }
}

// What the language host runs for a Node program; its flags carry what the environment carries for .NET.
const nodeHost = require.resolve("@pulumi/pulumi/cmd/run");

export async function benchRegistrations() {
  const taken = await measure({
    ours: once => against(environment => once(ours, [], environment)),
    theirs: once => against((environment, engine) => once(process.execPath, [
      nodeHost, "--monitor", engine.address, "--engine", engine.address, "--project", "lgtm", "--stack", "dev", "--pwd", fileURLToPath(new URL(".", import.meta.url)), "--parallel", "16", theirs,
    ], environment)),
  }, 5);
  report(`${count} registrations against one stand-in engine`, taken.ours, taken.theirs, { time: 0.5, memory: 0.5 });
}
