// Stryker's checker that lets a part of the faults through, the same part at each run; the others count as errors there.

import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Which faults are taken is worked out from this, so that a run can be repeated. */
const SEED = 20140401;

/** What is said of a fault that was not taken. */
export const NOT_TAKEN = "not in the sample";

/** FNV-1a, finished so that texts that differ in their last characters only lie far apart: from 0 to 1. */
function lot(text) {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Each fault is drawn by its file, place and replacement; what else there is does not matter. */
function isTaken({ fileName, location: { start, end }, replacement }, share) {
  const place = [start.line, start.column, end.line, end.column].join(":");
  return lot([relative(root, fileName), place, replacement].join(" ")) < share;
}

class Sample {
  #share;

  constructor({ sample }) {
    this.#share = sample.share;
  }

  init() {
    return Promise.resolve();
  }

  check(mutants) {
    const results = mutants.map((mutant) => [
      mutant.id,
      isTaken(mutant, this.#share) ? { status: "passed" } : { status: "compileError", reason: NOT_TAKEN },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }

  group(mutants) {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }
}

const sample = (options) => new Sample(options);
sample.inject = ["options"];

/**
 * How many of all faults are noticed, judging by a sample: the 95 % interval of Wilson, in %.
 *
 * @param {number} noticed of the sample
 * @param {number} taken the sample's size
 */
export function interval(noticed, taken) {
  const z = 1.96;
  const share = noticed / taken;
  const middle = share + z ** 2 / (2 * taken);
  const reach = z * Math.sqrt((share * (1 - share)) / taken + z ** 2 / (4 * taken ** 2));
  return [middle - reach, middle + reach].map((bound) => ((100 * bound) / (1 + z ** 2 / taken)).toFixed(1));
}

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: sample }];
export const strykerValidationSchema = {
  properties: {
    sample: {
      type: "object",
      description: "The share of the faults that is tried, from 0 to 1.",
      properties: { share: { type: "number" } },
      required: ["share"],
    },
  },
};
