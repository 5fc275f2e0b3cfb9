import { editsOfStack } from "./table.mjs";

editsOfStack("prod", ["", "existing", "database", "addOns", "certificate"]);
