import { readStackFile } from "../kit/world.mjs";
import { lifeOf } from "./life.mjs";

lifeOf({ name: "dev", stack: "dev", file: readStackFile("dev"), disposable: true });
