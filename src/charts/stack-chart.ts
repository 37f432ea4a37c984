import { FONT, ROW, drawing, rectangle, widthOf, words } from "./elements";
import type { Chart, StackBar, SvgNode } from "./types";

const GAP = 8;
const BAR = 12;

export interface StackChartOptions {
  /** What the numbers count, for the words: 指摘. */
  readonly name: string;
  readonly width?: number;
}

/** Counts by kind as stacked bars on one scale; the numbers of every part stand beside the bar. */
export function stackChart(bars: readonly StackBar[], { name, width = 640 }: StackChartOptions): Chart {
  const names = Math.min(width * 0.38, Math.max(0, ...bars.map(({ label }) => widthOf(label))));
  const ends = Math.max(0, ...bars.map((bar) => widthOf(ending(bar))));
  const left = names + GAP;
  const unit = Math.max(FONT, width - left - ends - GAP) / Math.max(1, ...bars.map(totalOf));
  const rows = bars.flatMap((bar, index) => [
    words("chart-label", 0, index * ROW + FONT + 3, bar.label, { room: names }),
    ...stacked(bar, left, index * ROW + 3, unit),
    words("chart-value", width, index * ROW + FONT + 3, ending(bar), { anchor: "end" }),
  ]);
  const said = bars.map((bar) => `${bar.label}は${ending(bar)}`);
  const alternative = `${name}の棒グラフ。${said.length > 0 ? said.join("、") : "該当はありません"}。`;
  return drawing("stack", { width, height: Math.max(1, bars.length) * ROW }, alternative, rows);
}

/** Parts that are not empty, side by side, each fainter than the one before it: told apart without colour too. */
function stacked({ parts }: StackBar, left: number, y: number, unit: number): SvgNode[] {
  let x = left;
  return parts.flatMap(({ kind, value }, index) => {
    if (value <= 0) return [];
    const drawn = rectangle(`chart-part chart-part-${kind}`, x, y, { width: value * unit, height: BAR });
    x += value * unit;
    const opacity = Math.max(0.2, 1 - index * 0.35);
    return [{ ...drawn, attributes: { ...drawn.attributes, "fill-opacity": opacity, stroke: "currentColor" } }];
  });
}

function ending({ parts }: StackBar): string {
  return parts.map(({ label, value }) => `${label}${value}`).join("・");
}

function totalOf({ parts }: StackBar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
