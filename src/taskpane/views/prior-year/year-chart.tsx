import { pairChart, trendChart, type ChartValue } from "../../../charts";
import { convert } from "../../../indicators";
import type { IndicatorComparison, Trend, YearIndicator } from "../../../prior-year";
import { formatFiscalYear, formatQuantity } from "../../format";
import { useMessages } from "../../messages";
import { FittedDrawing } from "../charts/fitted-drawing";

/** Two years can be told by two bars. */
const FEWEST_FOR_TREND = 3;

interface YearChartProps {
  readonly row: IndicatorComparison;
  readonly years: { readonly current: number | null; readonly prior: number | null };
  readonly trend: Trend | null;
}

/** Two results side by side; a line where more years are known. Nothing where there is only one result. */
export function YearChart({ row, years, trend }: YearChartProps) {
  const say = useMessages();
  const { name, unit, current, prior } = row;
  if (trend !== null && trend.points.length >= FEWEST_FOR_TREND) {
    const points = trend.points.map(({ fiscalYear, value }): ChartValue => ({
      label: shortYear(formatFiscalYear(fiscalYear)),
      value: Number(value.toString()),
      text: formatQuantity(value, trend.unit),
    }));
    // The goal stands in the table above: along the line its words would cover the values.
    return <FittedDrawing draw={(width) => trendChart({ name, points }, { width }).svg} />;
  }
  const earlier = levelOf(prior, unit, yearName(years.prior, say("years.before")));
  const later = levelOf(current, unit, yearName(years.current, say("years.this")));
  if (earlier === null || later === null) return null;
  const target = goalOf(row, say("indicator.target"));
  return <FittedDrawing draw={(width) => pairChart({ name, earlier, later, target }, { width }).svg} />;
}

function levelOf(indicator: YearIndicator | null, unit: string | null, label: string): ChartValue | null {
  const value = indicator?.actual ? convert(indicator.actual.value, indicator.unit, unit) : null;
  return value && { label, value: Number(value.toString()), text: formatQuantity(value, unit) };
}

function goalOf({ current }: IndicatorComparison, label: string): ChartValue | null {
  const value = current?.target?.value ?? null;
  return value && { label, value: Number(value.toString()), text: formatQuantity(value, current?.unit ?? null) };
}

function yearName(year: number | null, otherwise: string): string {
  return year === null ? otherwise : formatFiscalYear(year);
}

/** 平成30年度 → 平成30: under each other the points have little room. */
function shortYear(name: string): string {
  return name.replace(/年度$/, "");
}
