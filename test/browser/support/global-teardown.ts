import "./global-setup";

export default function tearDown(): void {
  globalThis.browserTestServer?.close();
}
