"use strict";

const { existsSync } = require("node:fs");
const path = require("node:path");

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PACKAGE = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** Microsoft's licence: it allows redistributing the files, unmodified, inside an add-in. It is in the package alone. */
const LICENCE = path.join(PACKAGE, "LICENSE.md");

/** The client library that the embedded workbook answers: the version that the tests run on, whatever the pane takes. */
const FOR_WORKBENCH = "excel-web-16.00.js";

/** What office.js loads on its own in Excel on Windows, Mac and the web, in Japanese and English; from the CDN's root. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
];

/**
 * Microsoft's files that go into the site, unmodified, as copy patterns.
 *
 * @param {"local" | "cdn"} officejs whether taskpane.html takes office.js from the site or from Microsoft's CDN
 * @param {string} [folder] files of the CDN that were fetched by hand; without it, those of `@microsoft/office-js`
 * @throws when a file is missing in `folder`
 */
function officeFiles(officejs, folder) {
  const forWorkbench = [
    { from: LICENCE, to: "office-js-workbench/LICENSE.md" },
    { from: packaged(FOR_WORKBENCH), to: `office-js-workbench/${FOR_WORKBENCH}` },
  ];
  if (officejs === "cdn") return forWorkbench;
  const source = folder === undefined ? packaged : (name) => fetched(folder, name);
  return [
    ...forWorkbench,
    { from: LICENCE, to: "office-js/LICENSE.md" },
    ...OFFICE_FILES.map((name) => ({ from: source(name), to: `office-js/${name}` })),
  ];
}

function packaged(name) {
  return path.join(PACKAGE, "dist", name);
}

function fetched(folder, name) {
  const file = path.resolve(folder, name);
  if (!existsSync(file))
    throw new Error(
      `${file} がありません。npm run office-files -- check ${folder} で足りないファイルを確かめてください。`,
    );
  return file;
}

module.exports = { OFFICE_CDN, OFFICE_FILES, officeFiles };
