// Every edit of a stack by preview, compared with the committed results.<stack>.yaml; WRITE=1 writes that file, EDIT=<regular
// expression> tries some.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Document, parse, visit } from "yaml";
import { expectDespite } from "../kit/known-faults.mjs";
import { openWorld, readStackFile } from "../kit/world.mjs";
import { apply, applyStart, editsOf, effectOf, takeSecrets, unseen } from "./edits.mjs";

const fileOf = stack => new URL(`results.${stack}.yaml`, import.meta.url);
export const resultsOf = stack => (existsSync(fileOf(stack)) ? parse(readFileSync(fileOf(stack), "utf8")) : {});

// One resource a line.
export function stringify(results) {
  const document = new Document(results);
  visit(document, { Seq: (_, node, path) => { node.flow = node.items.length === 0 || !["create", "delete", "refused"].includes(path.at(-1).key.value); } });
  return document.toString({ lineWidth: 0 });
}

export const header = "# What a preview of the Pulumi engine says of each edit of edits.yaml; written by WRITE=1 make test-engine FILES=edits/<stack>.test.mjs.\n";

export async function write(stack, start, edit) {
  const content = readStackFile(stack.name);
  applyStart(content.config, start);
  if (edit) {
    apply(content.config, edit);
  }
  const secrets = takeSecrets(content.config);
  stack.write(content);
  for (const [path, value] of secrets) {
    await stack.setSecret(path, value);
  }
}

/** What one edit does to a stack that stands as its stack file says: the effect, or what refuses it. */
export async function tryEdit(stack, edit) {
  await write(stack, edit.start, edit);
  const { steps, diagnostics, failed } = await previewOf(stack, edit.title);
  if (failed) {
    return { refused: refusals(diagnostics.filter(one => one.severity === "error").map(one => one.message)), unseen: [] };
  }
  stack.usualWarnings ??= await usualWarnings(stack, edit);
  const warned = warningsOf(diagnostics).filter(warning => !stack.usualWarnings.includes(warning));
  return { ...effectOf({ steps }), ...(warned.length ? { warned } : {}), unseen: unseen({ steps }) };
}

async function previewOf(stack, title) {
  const { code, stdout, output } = await stack.command("preview", ["--json"], { fails: "perhaps", step: `preview of ${title}` });
  const found = stdout.includes("{") ? JSON.parse(stdout.slice(stdout.indexOf("{"))) : { diagnostics: [{ severity: "error", message: output }] };
  return { steps: found.steps ?? [], diagnostics: found.diagnostics ?? [], failed: code !== 0 };
}

// What the engine says of unknown inputs, and what the program says of example values, tells nothing of the edit.
const ofEveryPreview = /inputs that are not known during preview|stands for yours in examples/;
const warningsOf = diagnostics => [...new Set(diagnostics.filter(one => one.severity === "warning")
  .map(one => one.message.replace(/<\{%reset%\}>/g, "").replace(/\s+/g, " ").trim())
  .filter(message => !ofEveryPreview.test(message)))].sort();

/** What a preview warns of although nothing changes. */
async function usualWarnings(stack, edit) {
  await write(stack, edit.start);
  const { diagnostics } = await previewOf(stack, "nothing");
  return warningsOf(diagnostics);
}

// Of several that stand at once the engine names any: so types in place of URNs, and nothing that only follows from it.
const refusals = messages => [...new Set(messages.map(message => message
  .replace(/<\{%reset%\}>/g, "")
  .replace(/urn:pulumi:\S*?([a-z]+:[a-z0-9./]+:[A-Za-z]+)::[^"'`\s]*/g, "$1")
  .replace(/\s+/g, " ").trim()
  .replace(/To unprotect the resource.*/, "").trim()))]
  .filter(message => message && !/preview failed$|resource monitor shut down|an unhandled error occurred/.test(message)).sort();

/** A test for each edit; `stackNow` gives the stack, which stands at the edits' start. */
export function itSaysWhatEditsDo(name, edits, stackNow) {
  const recorded = resultsOf(name);
  const hiding = [];

  for (const edit of edits) {
    it(edit.title, async () => {
      const { unseen: hidden, ...effect } = await tryEdit(stackNow(), edit);

      if (process.env.WRITE === "1") {
        writeFileSync(fileOf(name), header + stringify({ ...resultsOf(name), [edit.title]: effect }));
      } else {
        assert.deepEqual(effect, recorded[edit.title]);
      }
      if (hidden.length && !Object.keys(effect.replace).some(resource => resource.startsWith("aws:eks/cluster:Cluster "))) {
        hiding.push(edit.title);
      }
    });
  }

  it("shows what changes in the cluster", () => expectDespite("E2", () => assert.deepEqual(hiding, [], "edits after which the kubeconfig is not known")));
}

/** Tests of a stack's edits, a world for each start. */
export function editsOfStack(name, starts) {
  const some = new RegExp(process.env.EDIT ?? "");
  const edits = editsOf(name).filter(edit => starts.includes(edit.start) && some.test(edit.title));
  for (const start of starts.filter(one => edits.some(edit => edit.start === one))) {
    describe(`Edits of ${name}${start ? `, which has ${start}` : ""}`, () => {
      let world, stack;

      before(async () => {
        world = await openWorld();
        stack = world.stack(name);
        await write(stack, start);
        await stack.up([], { step: `up${start ? ` with ${start}` : ""}` });
      });

      after(() => world?.close());

      itSaysWhatEditsDo(name, edits.filter(edit => edit.start === start), () => stack);
    });
  }
}
