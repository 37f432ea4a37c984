import { FONT, ROW, drawing, element, line, rectangle, widthOf, words } from "./elements";
import type { Chart, RateBar, SvgNode } from "./types";

/** The scale ends at half as much again as the target; what goes beyond is cut off and says so by an arrow. */
const FULL_SCALE = 150;
const GAP = 8;
const BAR = 10;
/** Room for the target line's name above the first bar. */
const HEAD = 16;
const TARGET_NAME = "目標100％";

const VERDICTS = { attained: "達成", missed: "未達成", unknown: "判定なし" } as const;
type Verdict = keyof typeof VERDICTS;

export interface BarChartOptions {
  /** The drawing's width in its own units; it scales to its place. */
  readonly width?: number;
}

/**
 * 達成率 as bars with the target line at 100 %. The verdict stands in words beside the rate: 99.96 % is shown as
 * 100.0 % and is still missed, so the bar's length alone does not tell.
 */
export function barChart(bars: readonly RateBar[], { width = 480 }: BarChartOptions = {}): Chart {
  const names = Math.min(width * 0.38, Math.max(0, ...bars.map(({ label }) => widthOf(label))));
  const ends = Math.max(0, ...bars.map((bar) => widthOf(ending(bar))));
  const scale = { left: names + GAP, width: Math.max(FONT, width - names - ends - 2 * GAP) };
  const target = scale.left + (100 / FULL_SCALE) * scale.width;
  const height = HEAD + bars.length * ROW;
  const rows = bars.flatMap((bar, index) => row(bar, HEAD + index * ROW, scale, names, width));
  return drawing("bars", { width, height }, alternativeOf(bars), [
    words("chart-axis", target, FONT, TARGET_NAME, { anchor: "middle" }),
    ...rows,
    line("chart-target", target, HEAD - 2, target, height),
  ]);
}

interface Scale {
  readonly left: number;
  readonly width: number;
}

function row(bar: RateBar, top: number, scale: Scale, names: number, width: number): SvgNode[] {
  const baseline = top + (ROW + FONT) / 2 - 2;
  const y = top + (ROW - BAR) / 2;
  const track = element("rect", {
    ...{ class: "chart-track", x: scale.left, y, width: scale.width, height: BAR },
    ...{ fill: "none", stroke: "currentColor", "stroke-opacity": 0.3 },
  });
  return [
    words("chart-label", 0, baseline, bar.label, { room: names }),
    track,
    ...(bar.rate === null ? [] : filled(bar.rate, verdictOf(bar), y, scale)),
    words("chart-value", width, baseline, ending(bar), { anchor: "end" }),
  ];
}

function filled(rate: number, verdict: Verdict, y: number, scale: Scale): SvgNode[] {
  const length = (Math.min(Math.max(0, rate), FULL_SCALE) / FULL_SCALE) * scale.width;
  const bar = rectangle(`chart-bar chart-${verdict}`, scale.left, y, { width: length, height: BAR });
  if (rate <= FULL_SCALE) return [bar];
  const right = scale.left + scale.width;
  const head = `M${right - 1} ${y - 3}l7 ${BAR / 2 + 3}l-7 ${BAR / 2 + 3}z`;
  return [bar, element("path", { class: `chart-beyond chart-${verdict}`, d: head })];
}

function ending(bar: RateBar): string {
  return bar.rate === null ? "算出不可" : `${bar.text} ${VERDICTS[verdictOf(bar)]}`;
}

function verdictOf({ attained }: RateBar): Verdict {
  if (attained === null) return "unknown";
  return attained ? "attained" : "missed";
}

function alternativeOf(bars: readonly RateBar[]): string {
  const said = bars.map((bar) => `${bar.label}は${ending(bar)}`);
  return `達成率の棒グラフ（目標は100％）。${said.length === 0 ? "指標はありません" : said.join("、")}。`;
}
