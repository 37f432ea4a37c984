import { isWithin, type EmbeddedHost } from "../host";
import { withUndoGroups } from "./undo-groups";

/** The globals of Microsoft's client library. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The loader's own namespace. */
  readonly OSF: { _OfficeAppFactory?: { getContext(): unknown; getHostInfo(): unknown } };
}

/** The part of the client library that takes a host in. Not in its typings. */
interface HostBridgeClass {
  readonly HostBridge: { init(bridge: EmbeddedHost["bridge"]): void };
}

/** Sets of the shared runtime that the embedded workbook stands for, with their versions. */
const OTHER_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.2", AddinCommands: "1.3", RibbonApi: "1.2" };

/**
 * Makes the client library speak to the host, and gives `Office` what Microsoft's loader script (office.js) would give
 * it inside Excel: `onReady`, `context.requirements`, languages, `diagnostics`, the theme, add-in and ribbon actions.
 */
export function connectOffice(globals: OfficeGlobals, host: EmbeddedHost): void {
  (globals.OfficeExtension as unknown as HostBridgeClass).HostBridge.init(host.bridge);
  const isWeb = host.platform === "web";
  const { Office: office } = globals;
  if (isWithin("1.20", host.apiLevel)) give(globals.Excel, { run: withUndoGroups(globals.Excel.run, host.undoStack) });
  give(office, {
    onReady: (callback?: (info: unknown) => unknown) => ready(callback, office, isWeb),
    actions: actionTable(office),
    addin: { ...office.addin, ...addin },
  });
  const context = {
    requirements: { isSetSupported: (name: string, version = "1.1") => isSetSupported(host, name, String(version)) },
    contentLanguage: "ja-JP",
    displayLanguage: "ja-JP",
    host: "Excel",
    platform: isWeb ? "OfficeOnline" : "PC",
    diagnostics: { host: "Excel", platform: isWeb ? "OfficeOnline" : "PC", version: "16.0.0.0" },
    // Excel on the web has no theme: https://learn.microsoft.com/javascript/api/office/office.officetheme
    officeTheme: isWeb ? undefined : LIGHT_THEME,
    touchEnabled: false,
  };
  // `Office.context` asks the loader script's factory; both stand for what Excel tells the page at its start.
  globals.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: isWeb ? "web" : "win32", hostSpecificFileVersion: "16.00" }),
  };
}

const LIGHT_THEME = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#000000",
};

const addin = {
  showAsTaskpane: () => Promise.resolve(),
  hide: () => Promise.resolve(),
  setStartupBehavior: () => Promise.resolve(),
  getStartupBehavior: () => Promise.resolve("None"),
  onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
};

function isSetSupported(host: EmbeddedHost, name: string, version: string): boolean {
  if (name === "ExcelApi") return isWithin(version, host.apiLevel);
  const highest = OTHER_SETS[name];
  return highest !== undefined && Number(version) <= Number(highest);
}

async function ready(callback: ((info: unknown) => unknown) | undefined, office: typeof Office, isWeb: boolean) {
  const info = { host: office.HostType?.Excel ?? "Excel", platform: isWeb ? "OfficeOnline" : "PC" };
  await callback?.(info);
  return info;
}

/** `Office.actions.associate` keeps what the ribbon's commands do; `run` is for the page that shows them. */
function actionTable(office: typeof Office) {
  const actions = new Map<string, (event: unknown) => unknown>();
  return {
    ...office.actions,
    associate: (id: string, action: (event: unknown) => unknown) => void actions.set(id, action),
    run: (id: string) => actions.get(id)?.({ completed: () => undefined }),
  };
}

/** Puts members on an object of the library, over read-only ones too. */
function give(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  }
}
