/** Small charts as plain trees: nothing here knows the page that shows them. */
export type { Chart, ChartValue, RateBar, StackBar, StackPart, SvgNode } from "./types";
export { barChart } from "./bar-chart";
export { pairChart } from "./pair-chart";
export type { Pair } from "./pair-chart";
export { stackChart } from "./stack-chart";
export { trendChart } from "./trend-chart";
export type { Trend } from "./trend-chart";
export { escapeMarkup, toMarkup } from "./markup";
