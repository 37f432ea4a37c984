#!/usr/bin/env node
// `npm run mutation -- FOLDER [FILE …] [--sample PERCENT] [--quick]`: how many small faults in src/FOLDER (or in these of its files alone) are
// noticed, by its tests, by those of the folders that build on it, or by the compiler.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { interval, NOT_TAKEN } from "./sample.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { jest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The folders whose faults are counted, and those whose tests are to notice them. */
const TESTS = {
  form: ["form"],
  figures: ["figures", "indicators", "rules"],
  indicators: ["indicators", "rules", "report"],
  rules: ["rules", "report"],
  edits: ["edits"],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, quick: { type: "boolean" } },
});
const [folder = "", ...parts] = positionals;
const tests = TESTS[folder];
const share = Number(values.sample ?? 100) / 100;
if (!tests || !(share > 0 && share <= 1)) {
  console.error(`usage: npm run mutation -- ${Object.keys(TESTS).join("|")} [FILE …] [--sample PERCENT] [--quick]`);
  process.exit(2);
}

const below = (folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort();

const files = below(`src/${folder}`)
  // Examples are tests' data, and types and doors have nothing to get wrong.
  .filter((file) => file.endsWith(".ts") && !/(?:\.examples|types|index)\.ts$/.test(file))
  .filter((file) => parts.length === 0 || parts.includes(file.replace(/\.ts$/, "")))
  .map((file) => `src/${folder}/${file}`);

/** What `--quick` does without, which can only lower the count: laws and whole workbooks take most of the time. */
const SLOW = /\/(?:laws|layouts|arbitrary-sheets|fixtures|properties|linear-time)\.test\.ts$/;

const testFiles = tests.flatMap((name) =>
  below(`test/${name}`)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `test/${name}/${file}`)
    .filter((file) => !values.quick || !SLOW.test(file)),
);

const stryker = new Stryker({
  mutate: files,
  testRunner: "circus",
  checkers: ["sample", "compiler"],
  plugins: ["runner.mjs", "sample.mjs", "checker.mjs"].map((file) => join(root, "test/proof/mutation", file)),
  circus: {
    files: testFiles,
    setup: jest.setupFiles.map((file) => file.replace("<rootDir>/", "")),
    swc: Object.values(jest.transform)[0][1],
    // How long a megabyte takes says nothing about a fault.
    leftOut: "is read to its end|are read to their end",
    // Of the hundreds that a law tries in `npm test`; what only a later one would notice counts as not noticed.
    examples: 30,
  },
  sample: { share },
  coverageAnalysis: "perTest",
  // What is worked out when a module is loaded (tables of words) is not tied to a test; each such fault costs a whole run.
  ignoreStatic: true,
  // Rules are half texts for people, whose every word no test repeats.
  mutator: { excludedMutations: folder === "rules" ? ["StringLiteral"] : [] },
  concurrency: 1,
  // A fault that never ends is known by how often it is reached; the clock is for what the count does not see.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 30,
  tempDirName: ".cache/stryker",
  ignorePatterns: ["dist", "release", "coverage", "test/browser", "test/bench/peers", "test/workbench"],
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: `coverage/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  allowConsoleColors: false,
});

const results = await stryker.runMutationTest();
const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
const taken = results.filter(({ statusReason }) => statusReason !== NOT_TAKEN);
const refused = taken.filter(({ status }) => status === "CompileError").length;
const noticed = count("Killed", "Timeout");
const tried = noticed + count("Survived", "NoCoverage");
const percent = ((100 * noticed) / tried).toFixed(1);
console.log(
  `src/${folder}: ${noticed} of ${tried} faults noticed (${percent} %), besides ${refused} that the compiler refuses`,
);
if (share < 1) {
  const [from, to] = interval(noticed, tried);
  console.log(
    `a sample of ${values.sample} % of ${results.length}; of all faults it would be ${from} to ${to} % (95 % of samples)`,
  );
}
