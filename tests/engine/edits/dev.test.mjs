import { editsOfStack } from "./table.mjs";

editsOfStack("dev", ["", "zones", "flowLogs", "database", "existing", "load", "addOns", "mirror", "certificate"]);
