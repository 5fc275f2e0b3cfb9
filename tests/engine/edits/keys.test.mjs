import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../kit/tools.mjs";
import { expectDespite } from "../kit/known-faults.mjs";
import { editsOf, keys } from "./edits.mjs";
import { resultsOf } from "./table.mjs";

// Groups whose keys have edits of their own.
const groups = new Set(["network.existing", "network.flowLogs", "grafana.database"]);

describe("Edits", () => {
  it("are there for each setting", () => {
    const documented = [...readFileSync(join(repository, "docs/settings.md"), "utf8").matchAll(/^### `([a-z]+\.[A-Za-z.]+)`/gm)].map(match => match[1]);

    assert.ok(documented.length > 40);
    assert.deepEqual(documented.filter(key => !keys.includes(key) && !groups.has(key)), []);
  });

  it("that take what people depend on are refused or warned of in prod", () => {
    const precious = /^(aws:(ec2\/vpc:Vpc|eks\/cluster:Cluster|s3\/bucket:Bucket|kms\/key:Key)|kubernetes:(core\/v1:Namespace|helm\.sh\/v3:Release)) /;
    const silent = Object.entries(resultsOf("prod"))
      .filter(([, effect]) => !effect.refused && !effect.warned && [...Object.keys(effect.replace), ...effect.delete].some(name => precious.test(name)))
      .map(([title]) => title);

    return expectDespite("A3", () => assert.deepEqual(silent, []));
  });

  for (const stack of ["dev", "prod"]) {
    it(`have a result in ${stack}, and nothing else has`, () => {
      assert.deepEqual(Object.keys(resultsOf(stack)).sort(), editsOf(stack).map(edit => edit.title).sort());
    });
  }
});
