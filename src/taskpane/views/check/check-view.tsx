import { useState } from "preact/hooks";
import { EmptyState } from "../../components/empty-state";
import { lazy } from "../../components/lazy";
import { usePane, usePaneState } from "../../components/pane-context";
import { useMessages } from "../../messages";
import type { Result } from "../../state/types";
import { LiveStatus } from "./live-status";
import { NothingFound } from "../nothing-found";
import { FilterBar } from "./filter-bar";
import { FindingList } from "./finding-list";
import { ClearButton, SheetTools } from "./sheet-tools";
import { Summary } from "./summary";

const BulkFixes = lazy(async () => (await import("./bulk-fixes")).BulkFixes);

/** 検証: what was found, and where. */
export function CheckView() {
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const isIdle = usePaneState((state) => state.run.kind === "idle");
  if (result === null) {
    if (!isIdle) return null;
    return (
      <EmptyState icon="sheet" title={say("start.title")} body={say("start.body")}>
        <p class="hint">{say("tools.clear.hint")}</p>
        <ClearButton />
      </EmptyState>
    );
  }
  if (result.total === 0 && result.findings.length === 0) return <NothingFound result={result} />;
  return <Found result={result} />;
}

function Found({ result }: { readonly result: Result }) {
  const pane = usePane();
  const [isFixing, setIsFixing] = useState(false);
  function startFixing(): void {
    pane.settleNotice();
    setIsFixing(true);
  }

  if (isFixing) return <BulkFixes result={result} onClose={() => setIsFixing(false)} />;
  return (
    <>
      <Summary result={result} />
      <LiveStatus />
      {result.completeness === "complete" && <SheetTools result={result} onFixAll={startFixing} />}
      {result.findings.length > 0 && <FilterBar result={result} />}
      <FindingList result={result} />
    </>
  );
}
