// Wall time and peak resident memory of a command: medians over rounds in which the commands take turns, since the machine is shared.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export async function measure(commands, rounds) {
  const taken = Object.fromEntries(Object.keys(commands).map(name => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const one = await command(once);
      // The first round fills the file cache.
      if (round > 0) {
        taken[name].push(one);
      }
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, { seconds: median(all.map(one => one.seconds)), mebibytes: median(all.map(one => one.mebibytes)) }]));
}

function once(file, args, env = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let peak = 0;
    let output = "";
    const watch = setInterval(() => { peak = Math.max(peak, residentPeak(child.pid)); }, 2);
    child.stdout.on("data", data => { output += data; });
    child.stderr.on("data", data => { output += data; });
    child.on("error", reject);
    child.on("close", code => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      return code === 0 ? resolve({ seconds, mebibytes: peak / 1024 }) : reject(new Error(`${file} ended with ${code}:\n${output}`));
    });
  });
}

function residentPeak(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function report(title, ours, theirs, goals) {
  const row = (name, { seconds, mebibytes }) => `  ${name.padEnd(34)} ${seconds.toFixed(3).padStart(8)} s ${mebibytes.toFixed(0).padStart(6)} MiB`;
  const time = ours.seconds / theirs.seconds;
  const memory = ours.mebibytes / theirs.mebibytes;
  console.log(title);
  console.log(row("ours", ours));
  console.log(row("official Pulumi Node SDK", theirs));
  console.log(`  ratio: time ${time.toFixed(2)} (goal below ${goals.time}), memory ${memory.toFixed(2)} (goal below ${goals.memory})`);
}
