import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import type { Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { addressOf, serve } from "./static-server";

declare global {
  var browserTestServer: Server | undefined;
  /** The folder that was built for this run and goes with it. */
  var browserTestBuild: string | undefined;
}

/** Builds the pages as they are delivered and serves them; BROWSER_TEST_DIST names a build that is there already. */
export default async function setUp(): Promise<void> {
  const folder = process.env.BROWSER_TEST_DIST ?? (globalThis.browserTestBuild = build());
  globalThis.browserTestServer = await serve(folder);
  process.env.BROWSER_TEST_ADDRESS = addressOf(globalThis.browserTestServer);
}

function build(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-check-"));
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", "--output-path", folder], {
    cwd: path.resolve(__dirname, "../../.."),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
