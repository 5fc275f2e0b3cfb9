import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { format } from "./table.mjs";
import { summary } from "./world.mjs";

describe("Summary of a run", () => {
  it("counts what the engine says", () => {
    const output = "Resources:\n    + 2 created\n    ~ 1 updated\n    +-3 replaced\n    6 changes. 124 unchanged\n";

    assert.deepEqual(summary(output), { created: 2, updated: 1, replaced: 3, unchanged: 124 });
  });

  it("is empty without one", () => {
    assert.deepEqual(summary("error: no"), {});
  });
});

describe("Table", () => {
  it("has a line for each step, in columns", () => {
    assert.equal(format([{ variant: "dev", step: "up", resources: "130 created", seconds: 19.27 }]).split("\n")[1], "dev      up    130 created     19.3");
  });
});
