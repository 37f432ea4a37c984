import { useMemo, useState } from "preact/hooks";
import { matchYears, trendsOf, yearOfInspection, type YearMatch, type YearsMatched } from "../../../prior-year";
import { usePaneState } from "../../components/pane-context";
import { Select } from "../../components/select";
import { formatFiscalYear } from "../../format";
import { useMessages } from "../../messages";
import { Comparison } from "./comparison";
import { FilePicker } from "./file-picker";
import { Notices } from "./notices";
import { UnmatchedLists } from "./unmatched";
import "../../styles/prior-year.css";

/** 前年度: earlier years' workbooks beside the one under evaluation. */
export function PriorYearView() {
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const readings = usePaneState((state) => state.years.readings);
  const matched = useMemo(
    () => (result === null || readings.length === 0 ? null : matchYears(yearOfInspection(result.inspection), readings)),
    [result, readings],
  );
  return (
    <div class="prior-year">
      <FilePicker />
      {result === null && <p class="hint">{say("years.first")}</p>}
      {matched !== null && <Notices notices={matched.notices} />}
      {matched !== null && matched.years.length > 0 && <Years matched={matched} />}
    </div>
  );
}

function Years({ matched }: { readonly matched: YearsMatched }) {
  const say = useMessages();
  const { years, current } = matched;
  const [chosen, setChosen] = useState(0);
  const trends = useMemo(() => trendsOf(matched), [matched]);
  const year = years[chosen] ?? years[0];
  if (year === undefined) return null;
  return (
    <section class="group" aria-labelledby="years-heading">
      <header class="group-head">
        <h2 id="years-heading">{say("years.compared", { year: nameOf(year, say("years.before")) })}</h2>
      </header>
      {years.length > 1 && (
        <Select
          label={say("years.choose")}
          value={String(years.indexOf(year))}
          options={years.map((each, index) => ({
            value: String(index),
            label: labelOf(each, years, say("years.before")),
          }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <p class="hint">
        {say("years.matched", {
          file: year.prior.file ?? "",
          count: new Set(year.matches.map((match) => match.current)).size,
          total: current.initiatives.length,
        })}
      </p>
      <UnmatchedLists year={year} current={current} />
      <Comparison key={year.prior.file} year={year} current={current} trends={trends} />
    </section>
  );
}

/** The year, with the file where two are of one year. */
function labelOf(year: YearMatch, years: readonly YearMatch[], otherwise: string): string {
  const name = nameOf(year, otherwise);
  const isAlone = years.every((other) => other === year || other.fiscalYear !== year.fiscalYear);
  return isAlone ? name : `${name}（${year.prior.file ?? ""}）`;
}

/** 平成30年度, or 前年度 where no year is known. */
function nameOf({ fiscalYear }: YearMatch, otherwise: string): string {
  return fiscalYear === null ? otherwise : formatFiscalYear(fiscalYear);
}
