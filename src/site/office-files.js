"use strict";

const path = require("node:path");

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PACKAGE = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** What the workbench needs: the client library for the embedded workbook, and its licence. */
const FOR_WORKBENCH = ["LICENSE.md", "dist/excel-web-16.00.js"];

/** What office.js loads on its own in Excel on Windows, Mac and the web, in Japanese and English. */
const FOR_EXCEL = [
  "dist/office.js",
  "dist/excel-win32-16.00.js",
  "dist/excel-win32-16.01.js",
  "dist/excel-mac-16.00.js",
  "dist/o15apptofilemappingtable.js",
  "dist/ja-jp/office_strings.js",
  "dist/en-us/office_strings.js",
  "dist/telemetry/oteljs_agave.js",
  "dist/ariatelemetry/aria-web-telemetry.js",
];

/**
 * The files of `@microsoft/office-js` that go into dist/office-js, unmodified, as copy patterns.
 *
 * @param {"local" | "cdn"} officejs whether taskpane.html takes office.js from dist or from Microsoft's CDN
 */
function officeFiles(officejs) {
  const files = officejs === "local" ? [...FOR_WORKBENCH, ...FOR_EXCEL] : FOR_WORKBENCH;
  return files.map((file) => ({
    from: path.join(PACKAGE, file),
    to: path.posix.join("office-js", file.replace(/^dist\//, "")),
  }));
}

module.exports = { OFFICE_CDN, officeFiles };
