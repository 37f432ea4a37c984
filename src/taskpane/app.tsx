import { useRef } from "preact/hooks";
import { Commands } from "./components/commands";
import { HelpButton, HelpPanel } from "./components/help-panel";
import { lazy } from "./components/lazy";
import { LiveRegion } from "./components/live-region";
import { NoticeBar } from "./components/notice-bar";
import { PaneProvider, usePane, usePaneState } from "./components/pane-context";
import { ProblemBar } from "./components/problem-bar";
import { Tabs } from "./components/tabs";
import { useFocusAfterWelcome } from "./components/use-focus-after-welcome";
import { useStepKeys } from "./components/use-step-keys";
import type { Translate } from "./messages";
import { MessagesProvider, useMessages } from "./messages";
import type { Pane } from "./state/pane";
import type { View } from "./state/types";
import { CheckView } from "./views/check/check-view";
import { Welcome } from "./views/welcome/welcome";

const VIEWS: readonly View[] = ["check", "calculation", "priorYear", "settings"];

const CalculationView = lazy(async () => (await import("./views/calculation/calculation-view")).CalculationView);
const PriorYearView = lazy(async () => (await import("./views/prior-year/prior-year-view")).PriorYearView);
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
  const say = useMessages();
  const isWelcoming = usePaneState((state) => state.isWelcoming);
  const shell = useRef<HTMLElement>(null);
  useStepKeys(shell);
  useFocusAfterWelcome(shell, isWelcoming);
  const isHelping = usePaneState((state) => state.help.length > 0);
  return (
    <main class={isHelping ? "shell helping" : "shell"} ref={shell}>
      <h1 class="visually-hidden">{say("app.name")}</h1>
      {isWelcoming ? <Welcome /> : <Views />}
      <LiveRegion />
    </main>
  );
}

function Views() {
  const pane = usePane();
  const say = useMessages();
  const view = usePaneState((state) => state.view);
  return (
    <>
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
          {view === "priorYear" && <PriorYearView />}
          {view === "settings" && <SettingsView />}
        </div>
      </Tabs>
      <HelpPanel />
    </>
  );
}
