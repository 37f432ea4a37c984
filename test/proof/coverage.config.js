const { jest } = require("../../package.json");

/** The core: what decides what is found. Every line and branch of it is to be reached by a test. */
const CORE = ["snapshot", "calendar", "form", "figures", "indicators", "edits", "rules", "autofill"];

module.exports = {
  ...jest,
  rootDir: "../..",
  collectCoverage: true,
  collectCoverageFrom: CORE.map((folder) => `src/${folder}/**/*.ts`),
  coverageDirectory: "coverage",
  coverageReporters: ["text", "json-summary"],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  testMatch: [...CORE, "architecture"].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
