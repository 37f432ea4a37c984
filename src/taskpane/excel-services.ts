import { officeFacts } from "../excel";
import type { ExcelAdapter, ReadOptions } from "../excel";
import { PREFERENCES_KEY } from "../preferences";
import { helpTexts } from "./help/texts";
import { memoryIn } from "./memory";
import type { Engine, OnFirstPart, PaneServices } from "./services";

/** What the pane takes from outside, in Excel and on the embedded workbook alike. */
export function servicesOf(adapter: ExcelAdapter): PaneServices {
  const loadEngine = engineLoader();
  // Fetched while the user reads the first screen; a failed fetch is tried again by the first validation.
  whenIdle(() => void loadEngine().catch(() => undefined));
  return {
    excel: {
      readActiveSheet: async (onFirstPart) => ({ sheets: [await adapter.readActiveSheet(withLayout(onFirstPart))] }),
      readWorkbook: (onFirstPart) => adapter.readWorkbook(withLayout(onFirstPart)),
      selectCell: (sheet, cell) => adapter.selectCell(sheet, cell),
      readCells: (ranges) => adapter.readCells(ranges),
      annotate: (flags) => adapter.annotate(flags),
      clearFlags: () => adapter.clearFlags(),
      applyEdits: (edits) => adapter.applyEdits(edits),
      undo: (entries) => adapter.undo(entries),
      watch: (onChange) => adapter.watch(onChange),
      putSheet: (plan) => adapter.putSheet(plan),
      removeSheet: (table) => adapter.removeSheet(table),
      tablesThere: (tables) => adapter.tablesThere(tables),
      readTable: (table) => adapter.readTable(table),
      readPreferences: async () => (await adapter.readSettings([PREFERENCES_KEY])).get(PREFERENCES_KEY),
      writePreferences: (value) => adapter.writeSetting(PREFERENCES_KEY, value),
    },
    loadEngine,
    readYear: async (file, signal) => (await import("./year-files/in-worker")).readYear(file, signal),
    helpTexts,
    diagnosis: { facts: officeFacts, run: () => adapter.diagnose() },
    memory: memoryIn(() => localStorage),
    now: () => performance.now(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

/** What is to be there soon, but not before the page is painted and takes clicks. */
const SOON_MS = 500;

/** WebKit knows no idle time. */
function whenIdle(action: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(action, { timeout: SOON_MS });
  else setTimeout(action, SOON_MS / 2);
}

function withLayout(onFirstPart: OnFirstPart | undefined): ReadOptions {
  return { layout: true, ...(onFirstPart && { onFirstPart: (sheet) => onFirstPart({ sheets: [sheet] }) }) };
}

/** Loads the engine once; a failure is forgotten, so that the next call tries again. */
function engineLoader(): () => Promise<Engine> {
  let loading: Promise<Engine> | null = null;
  return () => {
    loading ??= importEngine().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function importEngine(): Promise<Engine> {
  return (await import("./engine")).engine;
}
