import { render } from "preact";
import type { ComponentChild } from "preact";
import { App } from "./app";
import { EmptyState } from "./components/empty-state";
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
  show(root, look, <App pane={pane} translate={translate} />);
  return pane;
}

/** Why the pane cannot be used here, and what to do. */
export async function mountNotice(
  root: HTMLElement,
  notice: "not-in-excel" | "unsupported",
  look: Look,
): Promise<void> {
  const say = await loadTranslate(look.language);
  show(
    root,
    look,
    <main class="content">
      <h1 class="visually-hidden">{say("app.name")}</h1>
      <EmptyState icon="warning" title={say(`notice.${notice}.title`)} body={say(`notice.${notice}.body`)} />
    </main>,
  );
}

function show(root: HTMLElement, { language, theme }: Look, content: ComponentChild): void {
  root.lang = language;
  root.dataset.theme = theme;
  render(content, root);
}
