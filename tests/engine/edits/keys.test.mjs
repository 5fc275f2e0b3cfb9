import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../kit/tools.mjs";
import { editsOf, keys } from "./edits.mjs";
import { resultsOf } from "./table.mjs";

// Groups whose keys have edits of their own.
const groups = new Set(["network.existing", "network.flowLogs", "grafana.database"]);

describe("Edits", () => {
  it("are there for each setting", () => {
    const documented = [...readFileSync(join(repository, "docs/settings.md"), "utf8").matchAll(/^\| `([a-z]+\.[A-Za-z.]+)`/gm)].map(match => match[1]);

    assert.ok(documented.length > 40);
    assert.deepEqual(documented.filter(key => !keys.includes(key) && !groups.has(key)), []);
  });

  for (const stack of ["dev", "prod"]) {
    it(`have a result in ${stack}, and nothing else has`, () => {
      assert.deepEqual(Object.keys(resultsOf(stack)).sort(), editsOf(stack, { all: true }).map(edit => edit.title).sort());
    });
  }
});
