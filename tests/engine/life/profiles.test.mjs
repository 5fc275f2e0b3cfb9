import { lifeOf } from "./life.mjs";
import { byProfile } from "./variants.mjs";

byProfile.forEach(variant => lifeOf(variant));
