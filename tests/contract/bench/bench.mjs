import { benchPreview } from "./preview.mjs";
import { benchRegistrations } from "./registrations.mjs";

await benchPreview();
await benchRegistrations();
