// Compiles what a plan asks for against the official type declarations and says, in the plan's own terms, what does not fit.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emit } from "./emit.mjs";

const ts = createRequire(import.meta.url)("typescript");

const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** Problems of each of `{ name: plan }`, as `{ name: [problem] }`; one compilation for all of them. */
export function typeProblems(plans) {
  // Inside this folder, or the compiler would not find node_modules.
  const folder = mkdtempSync(fileURLToPath(new URL("./.generated-", import.meta.url)));
  try {
    const emitted = Object.entries(plans).map(([name, plan]) => ({ name, file: join(folder, `${name}.cts`), ...emit(plan) }));
    emitted.forEach(({ file, source }) => writeFileSync(file, source));
    const program = ts.createProgram(emitted.map(({ file }) => file), options);
    return Object.fromEntries(emitted.map(one => [one.name, [...one.problems, ...compilerProblems(program, one)]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compilerProblems(program, { file, places }) {
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map(diagnostic => {
    const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${places[line] ?? `line ${line + 1}`}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
  });
}
