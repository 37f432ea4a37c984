import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { EmbeddedHost } from "../host";
import { connectOffice, type OfficeGlobals } from "./office";

/** Microsoft's client library for Excel, unmodified, as npm delivers it. */
const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.js";

let compiled: Script | null = null;

/**
 * Loads Microsoft's client library for Excel into a world of its own and connects it to the host.
 * Each call gives fresh globals; the library is compiled once.
 */
export function loadOfficeInNode(host: EmbeddedHost): OfficeGlobals {
  const world = browserWorld();
  createContext(world);
  (compiled ??= compile()).runInContext(world);
  const globals = world as unknown as OfficeGlobals;
  connectOffice(globals, host);
  return globals;
}

function compile(): Script {
  const path = createRequire(__filename).resolve(LIBRARY);
  return new Script(readFileSync(path, "utf8"), { filename: path });
}

/** The few names of a browser that the library touches while it loads. */
function browserWorld(): Record<string, unknown> {
  const nothing = () => undefined;
  const location = {
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
    search: "",
    hash: "",
  };
  const storage = () => ({ getItem: () => null, setItem: nothing, removeItem: nothing, key: () => null, length: 0 });
  const element = () => ({ setAttribute: nothing, appendChild: nothing });
  const world: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, URL, location },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      cookie: "",
      location,
    },
    navigator: { userAgent: "node", platform: "node", language: "ja-JP" },
    localStorage: storage(),
    sessionStorage: storage(),
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  return Object.assign(world, { window: world, self: world, parent: world, top: world });
}
