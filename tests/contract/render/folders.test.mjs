import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("render.mjs", import.meta.url));

describe("a folder of charts that does not exist", () => {
  it("fails once, with the place, seen from where the command was given", () => {
    const here = mkdtempSync(join(tmpdir(), "lgtm-charts-"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8", env: { ...process.env, CALLED_FROM: here, CHARTS: "charts" } });
    rmdirSync(here);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.equal(stderr, `FAIL: there is no folder CHARTS=${join(here, "charts")}; name the one that has a folder per chart\n`);
  });
});
