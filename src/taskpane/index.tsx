import type { ExcelAdapter } from "../excel";
import { associateCommand, whenOfficeReady } from "../excel";
import { COMMANDS } from "./commands";
import { languageOf } from "./messages";
import { mountNotice, mountPane } from "./mount";
import type { Engine, PaneServices } from "./services";
import type { Theme } from "./state/theme";
import { themeOf } from "./state/theme";

async function start(root: HTMLElement): Promise<void> {
  const office = await whenOfficeReady();
  if (office.kind !== "ready") {
    const language = languageOf(office.kind === "unsupported" ? office.displayLanguage : navigator.language);
    return mountNotice(root, office.kind, { language, theme: systemTheme() });
  }
  const look = {
    language: languageOf(office.displayLanguage),
    theme: themeOf(office.themeBackground) ?? systemTheme(),
  };
  const pane = await mountPane(root, services(office.excel), look);
  for (const [name, command] of Object.entries(COMMANDS)) associateCommand(name, () => command(pane));
}

function services(adapter: ExcelAdapter): PaneServices {
  // Fetched while the user reads the first screen; a failed fetch is tried again by the first validation.
  const loading: { engine: Promise<Engine> | null } = { engine: null };
  const loadEngine = (): Promise<Engine> => {
    loading.engine ??= import("./engine")
      .then((module) => module.engine)
      .catch((error: unknown) => {
        loading.engine = null;
        throw error;
      });
    return loading.engine;
  };
  setTimeout(() => void loadEngine().catch(() => undefined), 0);
  return {
    excel: {
      readActiveSheet: async () => ({ sheets: [await adapter.readActiveSheet({ layout: true })] }),
      readWorkbook: () => adapter.readWorkbook({ layout: true }),
      selectCell: (sheet, cell) => adapter.selectCell(sheet, cell),
    },
    loadEngine,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

function systemTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const root = document.getElementById("pane");
if (root !== null) void start(root);
