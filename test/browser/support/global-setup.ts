import type { Server } from "node:http";
import { buildPages } from "./build";
import { addressOf, serve } from "./static-server";

declare global {
  var browserTestServer: Server | undefined;
  /** The folder that was built for this run and goes with it. */
  var browserTestBuild: string | undefined;
}

/** Builds the pages as they are delivered and serves them; BROWSER_TEST_DIST names a build that is there already. */
export default async function setUp(): Promise<void> {
  const folder = process.env.BROWSER_TEST_DIST ?? (globalThis.browserTestBuild = buildPages());
  globalThis.browserTestServer = await serve(folder);
  process.env.BROWSER_TEST_ADDRESS = addressOf(globalThis.browserTestServer);
}
