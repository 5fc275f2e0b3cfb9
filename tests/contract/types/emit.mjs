// Turns a plan into a TypeScript program in which every property stands on a line of its own, so that a compiler error names its place.
import { isSecret, isUnknown } from "../plans/plans.mjs";
import { invokeFunction, resourceClass } from "./tokens.mjs";

const imports = [
  'import * as pulumi from "@pulumi/pulumi";',
  'import * as aws from "@pulumi/aws";',
  'import * as kubernetes from "@pulumi/kubernetes";',
  'import * as random from "@pulumi/random";',
  "declare const unknown: pulumi.Output<any>;",
];

/** `{ source, places, problems }`: places maps a line of the source to where in the plan it came from. */
export function emit(plan) {
  const out = { lines: [], places: [], problems: [] };
  imports.forEach(line => push(out, line, undefined));
  for (const entry of plan.resources) {
    if (entry.type === "invoke") {
      emitInvoke(out, entry);
    } else if (entry.custom) {
      emitResource(out, entry);
    }
  }
  return { source: out.lines.join("\n") + "\n", places: out.places, problems: out.problems };
}

function emitResource(out, entry) {
  const target = resourceClass(entry.type);
  if (!target) {
    out.problems.push(`${entry.urn}: the official SDK has no resource type '${entry.type}'`);
    return;
  }
  push(out, `new ${target.alias}.${target.path}(${JSON.stringify(entry.name)},`, entry.urn);
  emitValue(out, argumentsOf(entry), entry.urn, ");");
}

function emitInvoke(out, entry) {
  const target = invokeFunction(entry.tok);
  if (!target) {
    out.problems.push(`invoke: the official SDK has no function '${entry.tok}'`);
    return;
  }
  push(out, `${target.alias}.${target.path}(`, entry.tok);
  emitValue(out, entry.args ?? {}, entry.tok, ");");
}

function argumentsOf(entry) {
  if (entry.type.startsWith("pulumi:providers:")) {
    return Object.fromEntries(Object.entries(entry.inputs).map(([key, value]) => [key, providerInput(value)]));
  }
  if (entry.type === "kubernetes:helm.sh/v3:Release") {
    // Every official SDK adds this marker itself; it is no argument.
    const { compat, ...rest } = entry.inputs;
    return rest;
  }
  return entry.inputs;
}

// Provider inputs other than strings travel as JSON text.
function providerInput(value) {
  return typeof value === "string" && /^(true|false|\d+|[[{].*)$/s.test(value) && !value.includes("apiVersion") ? JSON.parse(value) : value;
}

function emitValue(out, value, place, tail) {
  if (isUnknown(value) || isSecret(value)) {
    push(out, `unknown${tail}`, place);
  } else if (Array.isArray(value)) {
    push(out, "[", place);
    value.forEach((item, index) => emitValue(out, item, `${place}[${index}]`, ","));
    push(out, `]${tail}`, place);
  } else if (value !== null && typeof value === "object") {
    push(out, "{", place);
    for (const [key, item] of Object.entries(value)) {
      const at = `${place}.${key}`;
      push(out, `${JSON.stringify(key)}:`, at);
      emitValue(out, item, at, ",");
    }
    push(out, `}${tail}`, place);
  } else {
    push(out, `${JSON.stringify(value)}${tail}`, place);
  }
}

function push(out, line, place) {
  out.lines.push(line);
  out.places.push(place);
}
