import { usePane, usePaneState } from "../../components/pane-context";
import { formatFiscalYear } from "../../format";
import { useMessages } from "../../messages";
import { Select } from "./select";

/** The years that can be chosen: some around the one that the workbook tells. */
const YEARS_AROUND = 5;

/** Years to offer where the workbook tells none: 平成27年度 to 令和18年度. */
const KNOWN_YEARS: readonly [number, number] = [2015, 2036];

const STAGES = ["plan", "midyear", "yearend"] as const;

/** 当年度, stage, and whether hidden sheets count. */
export function GeneralSettings() {
  const pane = usePane();
  const say = useMessages();
  const { fiscalYear, stage, includeHidden, liveChecking } = usePaneState((state) => state.preferences);
  const found = usePaneState((state) => state.result?.inspection.form.fiscalYear?.year ?? null);
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const reached = usePaneState((state) => state.result?.inspection.form.stage ?? null);
  const auto = (words: string | null) => ({
    value: "auto" as const,
    label: words === null ? say("settings.auto") : say("settings.auto.found", { found: words }),
  });
  return (
    <>
      <Select
        label={say("settings.fiscalYear")}
        value={fiscalYear === null ? "auto" : String(fiscalYear)}
        options={[
          auto(fiscalYear === null && found !== null ? formatFiscalYear(found) : null),
          ...yearsAround(fiscalYear ?? found).map((year) => yearOption(year)),
        ]}
        onChange={(value) => void pane.prefer({ fiscalYear: value === "auto" ? null : Number(value) })}
      />
      <Select
        label={say("settings.stage")}
        value={stage ?? "auto"}
        options={[
          auto(stage === null && reached !== null ? say(`settings.stage.${reached}`) : null),
          ...STAGES.map((value) => ({ value, label: say(`settings.stage.${value}`) })),
        ]}
        onChange={(value) => void pane.prefer({ stage: value === "auto" ? null : value })}
      />
      <label class="setting-check">
        <input
          type="checkbox"
          checked={includeHidden}
          disabled={isBusy}
          onChange={(event) => void pane.prefer({ includeHidden: event.currentTarget.checked })}
        />
        {say("settings.hidden")}
      </label>
      <label class="setting-check">
        <input
          type="checkbox"
          checked={liveChecking}
          disabled={isBusy}
          onChange={(event) => void pane.prefer({ liveChecking: event.currentTarget.checked })}
        />
        {say("settings.live")}
      </label>
      <p class="hint">{say("settings.live.hint")}</p>
    </>
  );
}

function yearsAround(year: number | null): number[] {
  const [first, last] = year === null ? KNOWN_YEARS : [year - YEARS_AROUND, year + YEARS_AROUND];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function yearOption(year: number): { readonly value: string; readonly label: string } {
  return { value: String(year), label: formatFiscalYear(year) };
}
