import { rmSync } from "node:fs";
import "./global-setup";

export default function tearDown(): void {
  globalThis.browserTestServer?.close();
  if (globalThis.browserTestBuild) rmSync(globalThis.browserTestBuild, { recursive: true });
}
