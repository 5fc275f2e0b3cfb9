import { lifeOf } from "./life.mjs";
import { byChoice } from "./variants.mjs";

byChoice.forEach(variant => lifeOf(variant));
