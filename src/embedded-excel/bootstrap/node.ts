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
  const globals = loadGlobals();
  connectOffice(globals, host);
  return globals;
}

/** Globals that wait for their next host, each with the library's own `Excel.run`. */
const spare: { readonly globals: OfficeGlobals; readonly run: typeof Excel.run }[] = [];

/**
 * As `loadOfficeInNode` for the time of an action, which leaves no handlers behind: its globals serve the next host, for
 * loading the library costs as much as reading a small workbook. Globals with which an action failed are not used again.
 *
 * @throws whatever the action throws
 */
export async function withOfficeInNode<Result>(
  host: EmbeddedHost,
  action: (office: OfficeGlobals) => Promise<Result>,
): Promise<Result> {
  const office = spare.pop() ?? freshGlobals();
  Object.defineProperty(office.globals.Excel, "run", { value: office.run });
  connectOffice(office.globals, host);
  const result = await action(office.globals);
  spare.push(office);
  return result;
}

function freshGlobals(): (typeof spare)[number] {
  const globals = loadGlobals();
  return { globals, run: globals.Excel.run };
}

function loadGlobals(): OfficeGlobals {
  const world = browserWorld();
  createContext(world);
  (compiled ??= compile()).runInContext(world);
  return world as unknown as OfficeGlobals;
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
