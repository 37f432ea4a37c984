import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { request } from "node:https";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import os from "node:os";
import type { Machine } from "./preconditions";

const PORT = 3000;

/** WebView2 among what Edge keeps up to date. https://learn.microsoft.com/microsoft-edge/webview2/concepts/distribution */
const WEBVIEW2_CLIENT = String.raw`Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`;

/** Where it says its version, for all users and for this one. */
const WEBVIEW2_KEYS = ["HKLM\\SOFTWARE\\WOW6432Node", "HKLM\\SOFTWARE", "HKCU\\Software"].map(
  (place) => `${place}\\${WEBVIEW2_CLIENT}`,
);

const EXCEL_KEY = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;
const EXCEL_ON_MAC = "/Applications/Microsoft Excel.app";

/** Asks the machine; changes nothing on it. */
export async function thisMachine(): Promise<Machine> {
  const isWindows = process.platform === "win32";
  return {
    platform: process.platform,
    darwinMajor: Number.parseInt(os.release(), 10),
    hasExcel: isWindows ? registryValue(EXCEL_KEY) !== null : existsSync(EXCEL_ON_MAC),
    webView2: isWindows ? firstOf(WEBVIEW2_KEYS, (key) => registryValue(key, "pv")) : null,
    hasCertificate: hasCertificate(),
    port: await holderOfPort(),
  };
}

/** A value of the registry as `reg query` prints it, or null. */
function registryValue(key: string, name?: string): string | null {
  const what = name === undefined ? ["/ve"] : ["/v", name];
  try {
    const printed = execFileSync("reg", ["query", key, ...what], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return /REG_\w+\s+(.+)/.exec(printed)?.[1]?.trim() ?? null;
  } catch {
    return null;
  }
}

function firstOf<Key, Value>(keys: readonly Key[], get: (key: Key) => Value | null): Value | null {
  for (const key of keys) {
    const value = get(key);
    if (value !== null) return value;
  }
  return null;
}

interface DevelopmentCertificates {
  verifyCertificates(): boolean;
}

function hasCertificate(): boolean {
  const certificates = createRequire(__filename)("office-addin-dev-certs") as DevelopmentCertificates;
  try {
    return certificates.verifyCertificates();
  } catch {
    return false;
  }
}

async function holderOfPort(): Promise<Machine["port"]> {
  if (await isFree()) return "free";
  return (await servesThePane()) ? "ours" : "taken";
}

function isFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(PORT, "localhost", () => server.close(() => resolve(true)));
  });
}

/** Whether `npm run dev-server` is running already. The certificate is this machine's own: only the page matters. */
function servesThePane(): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      { host: "localhost", port: PORT, path: "/taskpane.html", rejectUnauthorized: false, timeout: 2000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve(false));
    asked.once("close", () => resolve(false));
    asked.end();
  });
}
