"use strict";

const { jest } = require("../../package.json");

/** The release archive: made from clean clones of the last commit, served by real web servers, opened in a browser. */
module.exports = {
  rootDir: "../..",
  roots: ["<rootDir>/test/packaging"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  transform: jest.transform,
  transformIgnorePatterns: jest.transformIgnorePatterns,
  globalSetup: "<rootDir>/test/packaging/support/global-setup.ts",
  testTimeout: 60_000,
};
