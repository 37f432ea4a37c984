#!/usr/bin/env node
// `npm run mutation -- FOLDER [PART …]`: how many small faults in src/FOLDER its tests notice (FOLDER/PART: in these files alone).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { jest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The folders whose faults are counted, and the tests that are to notice them: their own, and those of what builds on them. */
const TESTS = {
  form: ["form", "rules"],
  figures: ["figures", "indicators", "rules"],
  indicators: ["indicators", "rules", "report"],
  rules: ["rules", "report"],
  edits: ["edits"],
};

const [folder = "", ...parts] = process.argv.slice(2);
const tests = TESTS[folder];
if (!tests) {
  console.error(`usage: npm run mutation -- ${Object.keys(TESTS).join("|")} [FILE …]`);
  process.exit(2);
}

const files = readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
  // Examples are tests' data, and types and doors have nothing to get wrong.
  .filter((file) => file.endsWith(".ts") && !/(?:\.examples|types|index)\.ts$/.test(file))
  .filter((file) => parts.length === 0 || parts.includes(file.replace(/\.ts$/, "")))
  .map((file) => `src/${folder}/${file}`);

const testFiles = tests.flatMap((name) =>
  readdirSync(join(root, "test", name), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `test/${name}/${file}`)
    .sort(),
);

const stryker = new Stryker({
  mutate: files,
  testRunner: "circus",
  plugins: ["runner.mjs", "checker.mjs"].map((file) => join(root, "test/proof/mutation", file)),
  checkers: ["compiler"],
  circus: {
    files: testFiles,
    setup: jest.setupFiles.map((file) => file.replace("<rootDir>/", "")),
    swc: Object.values(jest.transform)[0][1],
    // How long a megabyte takes says nothing about a fault.
    leftOut: "is read to its end|are read to their end",
  },
  coverageAnalysis: "perTest",
  // What is worked out when a module is loaded (tables of words) is not tied to a test; each such fault costs a whole run.
  ignoreStatic: process.env.IGN !== "0",
  // Rules are half texts for people, whose every word no test repeats.
  mutator: { excludedMutations: folder === "rules" ? ["StringLiteral"] : [] },
  concurrency: 1,
  timeoutMS: 30_000,
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
const counted = results.filter(({ status }) => !["Ignored", "CompileError", "RuntimeError"].includes(status));
const noticed = counted.filter(({ status }) => status === "Killed" || status === "Timeout").length;
console.log(`src/${folder}: ${noticed} of ${counted.length} faults noticed`);
