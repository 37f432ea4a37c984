"use strict";

const { jest } = require("../../package.json");

/** The core: what decides what is found. */
const CORE = ["snapshot", "calendar", "form", "figures", "indicators", "edits", "rules", "autofill"];

module.exports = {
  ...jest,
  rootDir: "../..",
  collectCoverage: true,
  collectCoverageFrom: CORE.map((folder) => `src/${folder}/**/*.ts`),
  coverageDirectory: "coverage",
  coverageReporters: ["text", "json-summary"],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  // Not the fuzzer: it reaches much and looks at little.
  testMatch: [...CORE, "prior-year", "proof/oracle"].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
