import { readStackFile } from "../kit/world.mjs";
import { lifeOf } from "./life.mjs";

lifeOf({ name: "staging", stack: "staging", file: readStackFile("staging"), disposable: false });
