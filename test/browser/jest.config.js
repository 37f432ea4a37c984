"use strict";

const { jest } = require("../../package.json");

/** The browser tests: the built pages in headless Chromium, served with nothing but their own policy. */
module.exports = {
  rootDir: "../..",
  roots: ["<rootDir>/test/browser"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  transform: jest.transform,
  transformIgnorePatterns: jest.transformIgnorePatterns,
  globalSetup: "<rootDir>/test/browser/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/browser/support/global-teardown.ts",
  testTimeout: 60_000,
};
