import { useRef } from "preact/hooks";
import { Commands } from "./components/commands";
import { HelpButton, HelpPanel } from "./components/help-panel";
import { lazy } from "./components/lazy";
import { LiveRegion } from "./components/live-region";
import { NoticeBar } from "./components/notice-bar";
import { PaneProvider, usePane, usePaneState } from "./components/pane-context";
import { ProblemBar } from "./components/problem-bar";
import { Tabs } from "./components/tabs";
import { useStepKeys } from "./components/use-step-keys";
import type { Translate } from "./messages";
import { MessagesProvider, useMessages } from "./messages";
import type { Pane } from "./state/pane";
import type { View } from "./state/types";
import { CalculationView } from "./views/calculation/calculation-view";
import { CheckView } from "./views/check/check-view";

const VIEWS: readonly View[] = ["check", "calculation", "settings"];

const SettingsView = lazy(async () => (await import("./views/settings/settings-view")).SettingsView);

/** The whole pane. */
export function App({ pane, translate }: { readonly pane: Pane; readonly translate: Translate }) {
  return (
    <MessagesProvider value={translate}>
      <PaneProvider value={pane}>
        <Shell />
      </PaneProvider>
    </MessagesProvider>
  );
}

function Shell() {
  const pane = usePane();
  const say = useMessages();
  const view = usePaneState((state) => state.view);
  const shell = useRef<HTMLElement>(null);
  useStepKeys(shell);
  const isHelping = usePaneState((state) => state.help.length > 0);
  return (
    <main class={isHelping ? "shell helping" : "shell"} ref={shell}>
      <h1 class="visually-hidden">{say("app.name")}</h1>
      <Tabs
        label={say("view.list")}
        tabs={VIEWS.map((id) => ({ id, label: say(`view.${id}`) }))}
        selected={view}
        onSelect={pane.open}
        aside={<HelpButton />}
      >
        <Commands />
        <ProblemBar />
        <NoticeBar />
        <div class="content">
          {view === "check" && <CheckView />}
          {view === "calculation" && <CalculationView />}
          {view === "settings" && <SettingsView />}
        </div>
      </Tabs>
      <HelpPanel />
      <LiveRegion />
    </main>
  );
}
