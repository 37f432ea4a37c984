import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Builds the pages as they are delivered. Gives the folder, which is the caller's to remove. */
export function buildPages(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-check-"));
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", "--output-path", folder], {
    cwd: path.resolve(__dirname, "../../.."),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
