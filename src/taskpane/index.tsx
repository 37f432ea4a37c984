import { associateCommand, whenOfficeReady } from "../excel";
import { COMMANDS } from "./commands";
import { servicesOf } from "./excel-services";
import { languageOf } from "./messages";
import { mountNotice, mountPane } from "./mount";
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
  const pane = await mountPane(root, servicesOf(office.excel), look);
  for (const [name, command] of Object.entries(COMMANDS)) associateCommand(name, () => command(pane));
}

function systemTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const root = document.getElementById("pane");
if (root !== null) void start(root);
