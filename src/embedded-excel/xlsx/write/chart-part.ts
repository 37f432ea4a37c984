import type { Chart, ChartSeries } from "../../model";
import { escapeText } from "../xml/text";
import { elementText } from "./text-patch";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const val = (name: string, value: string | number) => elementText(`c:${name}`, { val: value });
const wrap = (name: string, ...content: readonly string[]) => elementText(name, {}, content.join(""));

/** A chart part (ECMA-376 Part 1, 21.2) as plain as Excel's own charts of these kinds. */
export function chartText(chart: Chart): string {
  const title = chart.title === null ? "" : wrap("c:title", wrap("c:tx", richText(chart.title)), val("overlay", 0));
  const legend = chart.series.length > 1 ? wrap("c:legend", val("legendPos", "b"), val("overlay", 0)) : "";
  const content = wrap(
    "c:chart",
    title,
    val("autoTitleDeleted", chart.title === null ? 1 : 0),
    wrap("c:plotArea", "<c:layout/>", plotText(chart), axesText(chart)),
    legend,
    val("plotVisOnly", 1),
    val("dispBlanksAs", "gap"),
  );
  return elementText("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING }, val("roundedCorners", 0) + content);
}

function richText(text: string): string {
  const run = wrap("a:r", elementText("a:rPr", { lang: "ja-JP" }), `<a:t>${escapeText(text)}</a:t>`);
  return wrap("c:rich", "<a:bodyPr/>", wrap("a:p", run));
}

function plotText({ type, series }: Chart): string {
  const axes = val("axId", CATEGORY_AXIS) + val("axId", VALUE_AXIS);
  const rows = series.map(seriesText).join("");
  if (type === "line")
    return wrap("c:lineChart", val("grouping", "standard"), val("varyColors", 0), rows, val("marker", 1), axes);
  const direction = val("barDir", type === "barClustered" ? "bar" : "col");
  return wrap(
    "c:barChart",
    direction,
    val("grouping", "clustered"),
    val("varyColors", 0),
    rows,
    val("gapWidth", 150),
    axes,
  );
}

function seriesText({ name, categories, values }: ChartSeries, index: number): string {
  const reference = (kind: "strRef" | "numRef", formula: string) =>
    wrap(`c:${kind}`, `<c:f>${escapeText(formula)}</c:f>`);
  return wrap(
    "c:ser",
    val("idx", index),
    val("order", index),
    name === null ? "" : wrap("c:tx", reference("strRef", name)),
    categories === null ? "" : wrap("c:cat", reference("strRef", categories)),
    wrap("c:val", reference("numRef", values)),
  );
}

function axesText({ type, valueAxis }: Chart): string {
  const isHorizontal = type === "barClustered";
  const axis = (own: number, other: number, side: string, ...more: readonly string[]) =>
    val("axId", own) +
    // Bars run from the bottom up; the first category belongs on top.
    wrap(
      "c:scaling",
      val("orientation", isHorizontal && own === CATEGORY_AXIS ? "maxMin" : "minMax"),
      own === VALUE_AXIS && typeof valueAxis?.minimum === "number" ? val("min", valueAxis.minimum) : "",
    ) +
    val("delete", 0) +
    val("axPos", side) +
    more.join("") +
    formatText(own === VALUE_AXIS ? (valueAxis?.numberFormat ?? null) : null) +
    val("majorTickMark", "none") +
    val("minorTickMark", "none") +
    val("tickLblPos", "nextTo") +
    val("crossAx", other) +
    val("crosses", isHorizontal && own === VALUE_AXIS ? "max" : "autoZero");
  const category = wrap("c:catAx", axis(CATEGORY_AXIS, VALUE_AXIS, isHorizontal ? "l" : "b"));
  return category + wrap("c:valAx", axis(VALUE_AXIS, CATEGORY_AXIS, isHorizontal ? "b" : "l", "<c:majorGridlines/>"));
}

function formatText(numberFormat: string | null): string {
  return elementText("c:numFmt", {
    formatCode: numberFormat ?? "General",
    sourceLinked: numberFormat === null ? 1 : 0,
  });
}
