import { it } from "node:test";
import { editsOf } from "../edits/edits.mjs";
import { all, itSaysWhatEditsDo } from "../edits/table.mjs";
import { readStackFile } from "../kit/world.mjs";
import { lifeOf } from "./life.mjs";

// The short form tries some edits on the way; all of them are in edits/.
function someEdits(life) {
  if (all) {
    return;
  }
  itSaysWhatEditsDo("prod", editsOf("prod", { all }).filter(edit => edit.start === ""), () => life.stack);
  it("stands as before the edits", () => life.stack.write(readStackFile("prod")));
}

lifeOf({ name: "prod", stack: "prod", file: readStackFile("prod"), disposable: false }, someEdits);
