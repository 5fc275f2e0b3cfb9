// `pulumi stack init` and `pulumi config set` rewrite a stack file: it has to mean the same afterwards, and its comments have to stand where they did.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repository } from "../kit/tools.mjs";
import { openWorld } from "../kit/world.mjs";

const commentsIn = text => text.split("\n").filter(line => /^\s*#/.test(line));

describe("A stack file that the CLI rewrites", () => {
  let world;

  before(async () => {
    world = await openWorld();
  });

  after(() => world?.close());

  for (const name of ["dev", "staging", "prod"]) {
    it(`is still that of ${name}`, async () => {
      const text = readFileSync(join(repository, "stacks", `Pulumi.${name}.yaml`), "utf8");
      const stack = world.stack(name);
      writeFileSync(stack.file, text);
      const planned = await stack.plan();

      await stack.setSecret("lgtm:unused", "Planted-Secret-0123456789");
      await stack.pulumi(["config", "rm", "--config-file", stack.file, "lgtm:unused"]);

      const written = readFileSync(stack.file, "utf8");
      const { encryptionsalt, ...content } = parse(written);
      assert.ok(encryptionsalt);
      assert.deepEqual(content, parse(text));
      assert.deepEqual(commentsIn(written), commentsIn(text));
      assert.deepEqual(await stack.plan(), planned);
    });
  }
});
