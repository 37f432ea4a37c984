import { render } from "preact";
import { App } from "./app";
import type { Language } from "./messages";
import { loadTranslate } from "./messages";
import type { PaneServices } from "./services";
import type { Pane } from "./state/pane";
import { createPane } from "./state/pane";
import type { Theme } from "./state/theme";
import "./styles/index.css";

export interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

/** Shows the pane in an element and hands out what can be done with it, for the ribbon's commands. */
export async function mountPane(root: HTMLElement, services: PaneServices, look: Look): Promise<Pane> {
  const translate = await loadTranslate(look.language);
  const pane = createPane(services);
  root.lang = look.language;
  root.dataset.theme = look.theme;
  render(<App pane={pane} translate={translate} />, root);
  return pane;
}
