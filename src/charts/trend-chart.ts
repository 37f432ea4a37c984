import { FONT, drawing, element, line, tidy, widthOf, words } from "./elements";
import type { Chart, ChartValue, SvgNode } from "./types";

/** Above the plot for the values, below it for the years. */
const HEAD = 20;
const FOOT = 18;
const PLOT = 64;
const RADIUS = 3;

export interface Trend {
  /** What is measured: 収納率. */
  readonly name: string;
  /** In the order of the years. */
  readonly points: readonly ChartValue[];
  readonly target?: ChartValue | null;
}

export interface TrendChartOptions {
  readonly width?: number;
}

interface Placed extends ChartValue {
  readonly x: number;
  /** null where there is no value. */
  readonly y: number | null;
}

/** One indicator's line over the years. A year without a value breaks the line; the scale need not hold zero. */
export function trendChart({ name, points, target = null }: Trend, options: TrendChartOptions = {}): Chart {
  const { width = 320 } = options;
  const goal = target?.value == null ? null : target;
  const y = scaleOf(goal ? [...points, goal] : points);
  const placed = placedPoints(points, width, y);
  const room = width / Math.max(1, points.length);
  const height = HEAD + PLOT + FOOT;
  return drawing("trend", { width, height }, alternativeOf(name, points, goal), [
    line("chart-axis-line", 0, HEAD + PLOT + 4, width, HEAD + PLOT + 4),
    ...(goal?.value == null ? [] : targetLine(goal, y(goal.value), width)),
    ...runs(placed).map(path),
    ...placed.flatMap((point) => mark(point, room)),
  ]);
}

function placedPoints(points: readonly ChartValue[], width: number, y: (value: number) => number): Placed[] {
  const widest = Math.max(0, ...points.flatMap(({ label, text }) => [widthOf(label), widthOf(text)]));
  const margin = Math.min(width / 4, widest / 2 + RADIUS);
  const step = points.length > 1 ? (width - 2 * margin) / (points.length - 1) : 0;
  return points.map((point, index) => ({
    ...point,
    x: points.length > 1 ? margin + index * step : width / 2,
    y: point.value === null ? null : y(point.value),
  }));
}

function scaleOf(values: readonly ChartValue[]): (value: number) => number {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = known.length > 0 ? Math.min(...known) : 0;
  const span = known.length > 0 ? Math.max(...known) - low : 0;
  // A level line runs through the middle.
  return (value) => HEAD + PLOT * (span === 0 ? 0.5 : 1 - (value - low) / span);
}

/** Neighbouring years with values, each run of them one line. */
function runs(points: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  let open: Placed[] = [];
  for (const point of points) {
    if (point.y !== null) {
      open.push(point);
      continue;
    }
    if (open.length > 0) found.push(open);
    open = [];
  }
  return open.length > 0 ? [...found, open] : found;
}

function path(run: readonly Placed[]): SvgNode {
  const places = run.map(({ x, y }) => `${tidy(x)},${tidy(y ?? 0)}`).join(" ");
  return element("polyline", {
    ...{ class: "chart-line", points: places, fill: "none" },
    ...{ stroke: "currentColor", "stroke-width": 2 },
  });
}

function mark({ x, y, label, text }: Placed, room: number): SvgNode[] {
  const year = words("chart-label", x, HEAD + PLOT + FOOT - 2, label, { anchor: "middle", room });
  if (y === null) return [year];
  const dot = element("circle", { class: "chart-point", cx: tidy(x), cy: tidy(y), r: RADIUS });
  return [dot, words("chart-value", x, y - RADIUS - 3, text, { anchor: "middle", room }), year];
}

function targetLine({ label, text }: ChartValue, y: number, width: number): SvgNode[] {
  const drawn = line("chart-target", 0, y, width, y);
  return [
    { ...drawn, attributes: { ...drawn.attributes, "stroke-dasharray": "4 3" } },
    words("chart-axis", 0, y + FONT + 1, `${label}${text}`, { room: width }),
  ];
}

function alternativeOf(name: string, points: readonly ChartValue[], target: ChartValue | null): string {
  const said = points.map(({ label, value, text }) => `${label}は${value === null ? "値なし" : text}`);
  const goal = target ? `${target.label}は${target.text}。` : "";
  return `${name}の推移。${said.length > 0 ? said.join("、") : "値はありません"}。${goal}`;
}
