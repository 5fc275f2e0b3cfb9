// Faults of the product that this suite has found and that are not mended yet. Each has to show: one that no longer does fails the run, so that the
// list cannot rot.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const knownFaults = parse(readFileSync(new URL("../known-faults.yaml", import.meta.url), "utf8"));

/** Runs an expectation that a known fault breaks; one that is not in the list any more has to hold. */
export async function expectDespite(id, expectation) {
  const known = knownFaults.find(fault => fault.id === id);
  if (!known) {
    return expectation();
  }
  await assert.rejects(async () => expectation(), error => error instanceof assert.AssertionError || Promise.reject(error),
    `${id} no longer shows: take it out of tests/engine/known-faults.yaml`);
}
