// Starts a program the way the CLI's language host does, and waits for its end.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** `{ code, output, seconds }`; a program that outlives the limit is killed and reported as hanging. */
export function run(binary, environment, { args = [], limitSeconds = 120, onStart = () => {} } = {}) {
  if (!existsSync(binary)) {
    throw new Error(`there is no ${binary}; run: make publish`);
  }
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(binary, args, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } });
    const limit = setTimeout(() => { child.kill("SIGKILL"); reject(new Error(`${binary} still ran after ${limitSeconds} s`)); }, limitSeconds * 1000);
    let output = "";
    child.stdout.on("data", data => (output += data));
    child.stderr.on("data", data => (output += data));
    child.on("error", reject);
    onStart(child);
    child.on("close", code => { clearTimeout(limit); resolve({ code, output, seconds: (performance.now() - started) / 1000 }); });
  });
}
