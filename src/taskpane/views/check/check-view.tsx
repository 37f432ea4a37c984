import { EmptyState } from "../../components/empty-state";
import { usePaneState } from "../../components/pane-context";
import { useMessages } from "../../messages";
import { NothingFound } from "../nothing-found";
import { FilterBar } from "./filter-bar";
import { FindingList } from "./finding-list";
import { Summary } from "./summary";

/** 検証: what was found, and where. */
export function CheckView() {
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const isIdle = usePaneState((state) => state.run.kind === "idle");
  if (result === null) {
    if (!isIdle) return null;
    return <EmptyState icon="sheet" title={say("start.title")} body={say("start.body")} />;
  }
  if (result.total === 0 && result.findings.length === 0) return <NothingFound result={result} />;
  return (
    <>
      <Summary result={result} />
      {result.findings.length > 0 && <FilterBar result={result} />}
      <FindingList result={result} />
    </>
  );
}
