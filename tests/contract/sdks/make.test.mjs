// `make preview PulumiSdk=official` has to run what it has built.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("../../../", import.meta.url));
const { MAKEFLAGS, MAKELEVEL, PulumiSdk, ...env } = process.env;
const output = (command, ...args) => execFileSync(command, args, { cwd, env, encoding: "utf8" });

const recipe = (target, sdk) => output("make", "--dry-run", target, `PulumiSdk=${sdk}`, "RID=any");
const built = sdk => relative(cwd, output("dotnet", "msbuild", "cli/Lgtm.Cli.csproj", "-getProperty:TargetPath", "-p:Configuration=Release", `-p:PulumiSdk=${sdk}`).trim());

for (const sdk of ["bundled", "official"]) {
  describe(`make with the ${sdk} packages`, () => {
    const tool = built(sdk);

    for (const target of ["preview", "previews", "render"]) {
      it(`runs at ${target} the tool that it has built`, () => {
        assert.deepEqual([...new Set(recipe(target, sdk).match(/cli\/bin\/\S+\.dll/g))], [tool]);
      });
    }

    it("tests the projects that can be built on them", () => {
      assert.match(recipe("test-dotnet", sdk), sdk === "official" ? /dotnet test Official\.slnf / : /dotnet test Infra\.sln /);
    });
  });
}

describe("the Makefile", () => {
  it("says in one place where the built tool is", () => {
    assert.equal(readFileSync(`${cwd}Makefile`, "utf8").match(/cli\/bin/g).length, 1);
  });
});

describe("the solution of the official packages", () => {
  it("has every project of the solution that is neither the bundled SDK nor its tests", () => {
    const all = [...readFileSync(`${cwd}Infra.sln`, "utf8").matchAll(/"([^"]+\.csproj)"/g)].map(match => match[1]);
    const { solution } = JSON.parse(readFileSync(`${cwd}Official.slnf`, "utf8"));
    assert.deepEqual(solution.projects.toSorted(), all.filter(path => !/^sdk\\|Sdk\.Tests|programs/.test(path)).toSorted());
  });
});
