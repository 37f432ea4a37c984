import { useMemo, useState } from "preact/hooks";
import { EmptyState } from "../../components/empty-state";
import { lazy } from "../../components/lazy";
import { usePane, usePaneState } from "../../components/pane-context";
import { useGrowingLimit } from "../../components/use-growing-limit";
import { UndoTool } from "../../components/undo-button";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import type { InspectedInitiative } from "../../../rules";
import { RateChart } from "../charts/rate-chart";
import { InitiativeName } from "../initiative-name";
import { NothingFound } from "../nothing-found";
import { IndicatorCard } from "./indicator-card";
import { OwnSheets } from "./own-sheets";
import { Suggestion } from "./suggestion";

const Autofill = lazy(async () => (await import("./autofill")).Autofill);

/** 自動計算: what was worked out, one card for each indicator. */
export function CalculationView() {
  const pane = usePane();
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const isIdle = usePaneState((state) => state.run.kind === "idle");
  const [isFilling, setIsFilling] = useState(false);
  const initiatives = useMemo(
    () => (result?.inspection.initiatives ?? []).filter(({ initiative }) => !initiative.isBlank),
    [result],
  );
  const { limit, grow, end } = useGrowingLimit(initiatives.length, 0);
  function startFilling(): void {
    pane.settleNotice();
    setIsFilling(true);
  }

  if (result === null) {
    if (!isIdle) return null;
    return <EmptyState icon="sheet" title={say("start.calculation.title")} body={say("start.calculation.body")} />;
  }
  if (result.total === 0) return <NothingFound result={result} />;
  if (isFilling) return <Autofill result={result} onClose={() => setIsFilling(false)} />;
  return (
    <div class="groups">
      {result.completeness === "complete" && initiatives.length > 0 && <FillTools onOpen={startFilling} />}
      <RateChart initiatives={initiatives} />
      {initiatives.slice(0, limit).map((inspected) => (
        <InitiativeSection key={inspected.initiative.index} inspected={inspected} />
      ))}
      {limit < initiatives.length && (
        <button type="button" class="button more" ref={end} onClick={grow}>
          {say("list.more", { count: initiatives.length - limit })}
        </button>
      )}
    </div>
  );
}

function FillTools({ onOpen }: { readonly onOpen: () => void }) {
  const say = useMessages();
  return (
    <div class="calculation-tools">
      <div class="tools" role="group" aria-label={say("tools.label")}>
        <button type="button" class="button small" onClick={onOpen}>
          <Icon name="fill" size={16} />
          {say("fill.open")}
        </button>
        <UndoTool />
        <p class="hint">{say("fill.hint")}</p>
      </div>
      <OwnSheets />
    </div>
  );
}

function InitiativeSection({ inspected }: { readonly inspected: InspectedInitiative }) {
  const say = useMessages();
  const { initiative, indicators } = inspected;
  const heading = `calculation-${initiative.index}`;
  return (
    <section class="group" aria-labelledby={heading}>
      <header class="group-head">
        <h2 id={heading}>
          <InitiativeName initiative={initiative} />
        </h2>
      </header>
      {indicators.length === 0 && <p class="hint">{say("indicator.none")}</p>}
      {indicators.map((indicator, index) => (
        <IndicatorCard key={index} indicator={indicator} sheet={initiative.sheet} />
      ))}
      <Suggestion inspected={inspected} />
    </section>
  );
}
