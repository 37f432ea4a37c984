import { toA1 } from "../../../snapshot";
import type { IndicatorComparison, Trend, YearFigure, YearIndicator } from "../../../prior-year";
import { CellLink } from "../../components/cell-link";
import { Words } from "../../components/words";
import { formatFiscalYear, formatQuantity, formatRate, formatResult } from "../../format";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import { YearChart } from "./year-chart";

interface IndicatorRowProps {
  readonly row: IndicatorComparison;
  /** The sheet of the block that is open. */
  readonly sheet: string;
  readonly years: { readonly current: number | null; readonly prior: number | null };
  /** The earlier file's name. */
  readonly file: string | null;
  readonly trend: Trend | null;
}

/** One indicator in two years: goal, result, rate, judgement and difference, with a small drawing. */
export function IndicatorRow({ row, sheet, years, file, trend }: IndicatorRowProps) {
  const say = useMessages();
  const { current, prior, priorInitiative } = row;
  const lines = [
    { name: say("indicator.target"), prior: goalOf(prior, say), current: goalOf(current, say) },
    { name: say("indicator.actual"), prior: resultOf(prior), current: resultOf(current) },
    { name: say("indicator.rate"), prior: rateOf(prior), current: rateOf(current) },
    { name: say("years.judgement"), prior: judgementOf(prior, say), current: judgementOf(current, say) },
  ];
  return (
    <article class="card year-card">
      <h4>
        {current?.mark && <span class="mark">{current.mark}</span>}
        {row.name === "" ? say("indicator.unnamed") : row.name}
      </h4>
      {prior === null && <p class="hint">{say("years.indicator.new")}</p>}
      {current === null && <p class="hint">{say("years.indicator.gone")}</p>}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{yearName(years.prior, say("years.before"))}</th>
            <th scope="col">{yearName(years.current, say("years.this"))}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td>
                <Words text={line.prior} />
              </td>
              <td>
                <Words text={line.current} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Change row={row} />
      <YearChart row={row} years={years} trend={trend} />
      <p class="year-places">
        {prior?.actual && priorInitiative !== null && (
          <span class="hint">{`${file ?? ""}「${priorInitiative.sheet}」${toA1(prior.actual.cell)}`}</span>
        )}
        {current?.actual && <CellLink place={{ sheet, cell: current.actual.cell }} />}
      </p>
    </article>
  );
}

function Change({ row: { difference, rate } }: { readonly row: IndicatorComparison }) {
  const say = useMessages();
  if (difference?.result == null) return null;
  return (
    <p class="year-change">
      <span class="hint">{say("years.difference")}</span>
      <b>{formatResult(difference, difference.result)}</b>
      {rate?.result != null && <span>{say("years.difference.rate", { rate: formatResult(rate, rate.result) })}</span>}
    </p>
  );
}

const NONE = "－";

function goalOf(indicator: YearIndicator | null, say: Translate): string {
  const target = indicator?.target;
  if (!target) return NONE;
  if (target.value === null) return target.text;
  return say(`comparator.${target.comparator}`, { value: formatQuantity(target.value, indicator.unit) });
}

function resultOf(indicator: YearIndicator | null): string {
  return indicator?.actual ? withBasis(indicator.actual) : NONE;
}

function withBasis({ figure }: YearFigure): string {
  const text = figure.text.trim();
  return figure.basisText === null ? text : `${text}（${figure.basisText.trim()}）`;
}

function rateOf(indicator: YearIndicator | null): string {
  return indicator?.achievementRate ? formatRate(indicator.achievementRate) : NONE;
}

function judgementOf(indicator: YearIndicator | null, say: Translate): string {
  if (!indicator?.target || indicator.attained === null) return NONE;
  return say(indicator.attained ? "indicator.attained" : "indicator.missed");
}

function yearName(year: number | null, otherwise: string): string {
  return year === null ? otherwise : formatFiscalYear(year);
}
