import { readStackFile } from "../kit/world.mjs";
import { lifeOf } from "./life.mjs";

lifeOf({ name: "prod", stack: "prod", file: readStackFile("prod"), disposable: false });
