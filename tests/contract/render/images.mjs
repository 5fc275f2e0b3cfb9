// Every image of every pod has to be one that a mirror can offer; with a mirror, every one has to come from it.
import { identify } from "./cluster.mjs";

// The registries that docs/images.md names; nodes may create repositories for the cache of these only.
const upstreams = ["docker.io", "ghcr.io", "public.ecr.aws", "quay.io", "registry.k8s.io"];
const lists = ["initContainers", "containers", "ephemeralContainers"];

/** `{ place, image }` for each container of any kind of object, wherever in it a pod is described: workloads, jobs, hooks, resources of operators. */
export function imagesOf(objects) {
  return objects.flatMap(object => containers(object).map(({ list, container }) => ({ place: `${identify(object)} ${list}/${container.name}`, image: container.image })));
}

function containers(node) {
  if (Array.isArray(node)) {
    return node.flatMap(containers);
  }
  if (node === null || typeof node !== "object") {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) => [
    ...(lists.includes(key) && Array.isArray(value) ? value.map(container => ({ list: key, container })) : []),
    ...containers(value),
  ]);
}

/** An image by its full name: what a container runtime makes of a short one. */
export function fullName(image) {
  const [first, ...rest] = image.split("/");
  const [registry, path] = rest.length > 0 && /[.:]/.test(first) ? [first, rest.join("/")] : ["docker.io", image];
  return `${registry}/${registry === "docker.io" && !path.includes("/") ? "library/" : ""}${path}`;
}

/** With `mirror`, the images have to be those of `original`, the same stack without a mirror, each below the prefix. */
export function imageProblems(cluster, { mirror, original } = {}) {
  const images = imagesOf(cluster.objects);
  const originals = new Map(imagesOf(original?.objects ?? []).map(({ place, image }) => [place, image]));
  const problems = images.flatMap(({ place, image }) => {
    const problem = faultOf(image) ?? (mirror ? mirrorFault(image, mirror, originals.get(place)) : registryFault(image));
    return problem ? [`${place}: ${image}: ${problem}`] : [];
  });
  const lost = mirror ? [...originals.keys()].filter(place => !images.some(one => one.place === place)).map(place => `${place}: is not there any more with a mirror`) : [];
  return { problems: [...problems, ...lost], checked: images.length };
}

function faultOf(image) {
  if (typeof image !== "string" || image === "") {
    return "a container without an image";
  }
  return /[^/]:[^/:]+$|@sha256:[0-9a-f]{64}$/.test(image) && !image.endsWith(":latest") ? undefined : "neither a version nor a digest";
}

function registryFault(image) {
  const registry = fullName(image).split("/")[0];
  return upstreams.includes(registry) ? undefined : `${registry} is not among the registries that a mirror has to offer (${upstreams.join(", ")})`;
}

function mirrorFault(image, mirror, original) {
  if (!image.startsWith(`${mirror}/`)) {
    return `does not come from ${mirror}`;
  }
  if (original === undefined) {
    return "runs only with a mirror";
  }
  return image === `${mirror}/${fullName(original)}` ? undefined : `is not ${mirror}/${fullName(original)}`;
}
