import type { Chart } from "../../../embedded-excel";
import { messages } from "../../messages";
import { widthInEms } from "../../../embedded-excel";
import { axisFor, type Axis } from "./axis";
import type { ChartData } from "./chart-data";
import { draw, words } from "./svg";

/** The accents of Excel's own charts. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const LETTER = 11;
const TITLE = 15;
const MARGIN = 8;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A chart of bars, columns or lines. @param width pixels @param height pixels */
export function chartView(chart: Chart, data: ChartData, width: number, height: number): SVGElement {
  const svg = draw("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  svg.setAttribute("aria-label", alternativeOf(chart, data));
  svg.append(draw("rect", { width, height, fill: "#ffffff", stroke: "#d9d9d9" }));
  if (chart.title !== null) {
    svg.append(words(chart.title, width / 2, MARGIN + TITLE, { size: TITLE, anchor: "middle", room: width - MARGIN }));
  }
  const values = data.series.flatMap((series) => series.values).filter((value) => value !== null);
  const axis = axisFor(values, chart.valueAxis?.minimum ?? null);
  const isAcross = chart.type === "barClustered";
  const frame = frameOf(chart, data, axis, width, height);
  svg.append(...(isAcross ? gridAcross(frame, axis, data) : gridUp(frame, axis, data)));
  svg.append(...categoryNames(chart, data, frame));
  if (chart.type === "line") svg.append(...lines(data, axis, frame));
  else svg.append(...bars(chart, data, axis, frame));
  if (data.series.length > 1) svg.append(...legend(data, width, height));
  return svg;
}

/** Everything that the chart shows, in words. */
function alternativeOf(chart: Chart, { categories, series, format }: ChartData): string {
  const said = series.map(({ name, values }) => {
    const points = values.map((value, at) => `${categories[at] ?? ""} ${value === null ? "" : format(value)}`.trim());
    return `${name}：${points.join("、")}`;
  });
  return messages.chartLabel(chart.title ?? chart.name, said.join("。"));
}

function frameOf(chart: Chart, data: ChartData, axis: Axis, width: number, height: number): Frame {
  const top = MARGIN + (chart.title === null ? 0 : TITLE + 2 * MARGIN);
  const below = LETTER + 2 * MARGIN + (data.series.length > 1 ? LETTER + MARGIN : 0);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => widthInEms(text) * LETTER));
  const names = chart.type === "barClustered" ? data.categories : axis.ticks.map(data.format);
  const left = Math.min(width * 0.45, widest(names)) + 2 * MARGIN;
  return { left, top, right: width - 2 * MARGIN, bottom: height - below };
}

function gridAcross(frame: Frame, axis: Axis, { format }: ChartData): SVGElement[] {
  return axis.ticks.flatMap((tick) => {
    const x = along(tick, axis, frame.left, frame.right);
    return [
      draw("line", { x1: x, x2: x, y1: frame.top, y2: frame.bottom, stroke: "#d9d9d9" }),
      words(format(tick), x, frame.bottom + LETTER + 4, { size: LETTER, anchor: "middle" }),
    ];
  });
}

function gridUp(frame: Frame, axis: Axis, { format }: ChartData): SVGElement[] {
  return axis.ticks.flatMap((tick) => {
    const y = along(tick, axis, frame.bottom, frame.top);
    return [
      draw("line", { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "#d9d9d9" }),
      words(format(tick), frame.left - 4, y + LETTER / 3, { size: LETTER, anchor: "end" }),
    ];
  });
}

function categoryNames(chart: Chart, { categories }: ChartData, frame: Frame): SVGElement[] {
  const isAcross = chart.type === "barClustered";
  return categories.map((name, at) => {
    const { start, size } = slotOf(chart, at, categories.length, frame);
    const middle = start + size / 2;
    return isAcross
      ? words(name, frame.left - 4, middle + LETTER / 3, { size: LETTER, anchor: "end", room: frame.left - MARGIN })
      : words(name, middle, frame.bottom + LETTER + 4, { size: LETTER, anchor: "middle", room: size });
  });
}

/** The part of the category axis that belongs to one category. */
function slotOf(chart: Chart, at: number, count: number, frame: Frame) {
  const isAcross = chart.type === "barClustered";
  const [from, to] = isAcross ? [frame.top, frame.bottom] : [frame.left, frame.right];
  const size = (to - from) / Math.max(1, count);
  return { start: from + size * (chart.runsUp ? count - 1 - at : at), size };
}

function bars(chart: Chart, { categories, series }: ChartData, axis: Axis, frame: Frame): SVGElement[] {
  const isAcross = chart.type === "barClustered";
  const zero = Math.min(axis.high, Math.max(axis.low, 0));
  return series.flatMap(({ values }, order) =>
    values.flatMap((value, at) => {
      if (value === null) return [];
      const slot = slotOf(chart, at, categories.length, frame);
      // As wide as 1.5 times a bar is the gap between categories.
      const thickness = slot.size / (series.length + 1.5);
      const start = slot.start + thickness * (0.75 + (chart.runsUp ? series.length - 1 - order : order));
      const fill = COLORS[order % COLORS.length] ?? COLORS[0];
      const ends = [zero, Math.min(axis.high, Math.max(axis.low, value))].map((number) =>
        isAcross ? along(number, axis, frame.left, frame.right) : along(number, axis, frame.bottom, frame.top),
      );
      const from = Math.min(...ends);
      const length = Math.max(...ends) - from;
      return [
        isAcross
          ? draw("rect", { x: from, y: start, width: length, height: thickness, fill })
          : draw("rect", { x: start, y: from, width: thickness, height: length, fill }),
      ];
    }),
  );
}

function lines(data: ChartData, axis: Axis, frame: Frame): SVGElement[] {
  const step = (frame.right - frame.left) / Math.max(1, data.categories.length);
  return data.series.flatMap(({ values }, order) => {
    const stroke = COLORS[order % COLORS.length] ?? COLORS[0];
    const path = values.map((value, at) => {
      if (value === null) return "";
      const isFirst = at === 0 || values[at - 1] === null;
      return `${isFirst ? "M" : "L"}${frame.left + step * (at + 0.5)} ${along(value, axis, frame.bottom, frame.top)}`;
    });
    return [draw("path", { d: path.join(""), fill: "none", stroke, "stroke-width": 2.5, "stroke-linejoin": "round" })];
  });
}

function legend({ series }: ChartData, width: number, height: number): SVGElement[] {
  const sizes = series.map(({ name }) => widthInEms(name) * LETTER + 3 * MARGIN);
  let left = Math.max(MARGIN, (width - sizes.reduce((sum, size) => sum + size, 0)) / 2);
  const baseline = height - MARGIN;
  return series.flatMap(({ name }, order) => {
    const fill = COLORS[order % COLORS.length] ?? COLORS[0];
    const entry = [
      draw("rect", { x: left, y: baseline - LETTER + 2, width: LETTER - 2, height: LETTER - 2, fill }),
      words(name, left + LETTER + 2, baseline, { size: LETTER, anchor: "start" }),
    ];
    left += sizes[order] ?? 0;
    return entry;
  });
}

function along(value: number, { low, high }: Axis, from: number, to: number): number {
  return from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (to - from);
}
