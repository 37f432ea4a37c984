import { FONT, ROW, drawing, line, rectangle, widthOf, words } from "./elements";
import type { Chart, ChartValue, SvgNode } from "./types";

const GAP = 8;
const BAR = 12;

export interface Pair {
  /** What is measured: 財産調査件数. */
  readonly name: string;
  readonly earlier: ChartValue;
  readonly later: ChartValue;
  /** The goal of the later year, as a line across both. */
  readonly target?: ChartValue | null;
}

export interface PairChartOptions {
  readonly width?: number;
}

/** One indicator's two years side by side, on one scale that always holds zero. The earlier year's bar is an outline. */
export function pairChart({ name, earlier, later, target = null }: Pair, options: PairChartOptions = {}): Chart {
  const { width = 320 } = options;
  const years = [earlier, later];
  const shown = target?.value == null ? years : [...years, target];
  const names = Math.max(...years.map(({ label }) => widthOf(label)));
  const ends = Math.max(...years.map((year) => widthOf(textOf(year))));
  const position = scaleOf(shown, names + GAP, Math.max(FONT, width - names - ends - 2 * GAP));
  const height = years.length * ROW + (target?.value == null ? 0 : ROW);
  const zero = position(0);
  return drawing("pair", { width, height }, alternativeOf(name, shown), [
    ...years.flatMap((year, index) => [
      words("chart-label", 0, index * ROW + FONT + 3, year.label),
      ...(year.value === null ? [] : [bar(index, zero, position(year.value))]),
      words("chart-value", width, index * ROW + FONT + 3, textOf(year), { anchor: "end" }),
    ]),
    line("chart-zero", zero, 0, zero, years.length * ROW),
    ...(target?.value == null ? [] : targetMark(target, position(target.value), width)),
  ]);
}

function bar(index: number, from: number, to: number): SvgNode {
  const size = { width: Math.abs(to - from), height: BAR };
  const drawn = rectangle(index === 0 ? "chart-earlier" : "chart-later", Math.min(from, to), index * ROW + 3, size);
  if (index > 0) return drawn;
  return { ...drawn, attributes: { ...drawn.attributes, "fill-opacity": 0.15, stroke: "currentColor" } };
}

function targetMark({ label, text }: ChartValue, x: number, width: number): SvgNode[] {
  const said = `${label}${text}`;
  const half = widthOf(said) / 2;
  const middle = Math.min(Math.max(x, half), Math.max(half, width - half));
  const mark = line("chart-target", x, 0, x, 2 * ROW);
  return [
    { ...mark, attributes: { ...mark.attributes, "stroke-dasharray": "3 2" } },
    words("chart-axis", middle, 3 * ROW - 6, said, { anchor: "middle", room: width }),
  ];
}

/** From a value to its place: from the least to the greatest of them and zero. */
function scaleOf(values: readonly ChartValue[], left: number, width: number): (value: number) => number {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  return (value) => left + ((value - low) / span) * width;
}

function textOf({ value, text }: ChartValue): string {
  return value === null ? "値なし" : text;
}

function alternativeOf(name: string, values: readonly ChartValue[]): string {
  return `${name}の比較。${values.map((value) => `${value.label}は${textOf(value)}`).join("、")}。`;
}
