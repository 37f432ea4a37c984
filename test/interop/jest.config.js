"use strict";

const { jest } = require("../../package.json");

/** What other programs make of the files: LibreOffice and openpyxl, which a machine need not have for `npm test`. */
module.exports = {
  ...jest,
  rootDir: "../..",
  roots: ["<rootDir>/test/interop"],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};
