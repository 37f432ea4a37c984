import type { Chart, ChartSeries, Parts } from "../../model";
import { WorkbookFileError } from "../errors";
import type { DrawingOrigin } from "../origin";
import { readRelationships, type Relationship } from "../package/relationships";
import { EMU_PER_POINT, leftOf, topOf, type Lines } from "../places";
import { child, childrenOf, descendants, numberOf, prefixed, type XmlNode } from "../xml/tree";
import { treeOfPart } from "./context";

/** The charts of a sheet and the drawing that they stand in. */
export interface ReadCharts {
  readonly charts: readonly Chart[];
  readonly drawing: DrawingOrigin | null;
}

const NONE: ReadCharts = { charts: [], drawing: null };

/** The charts of a sheet by kind, place, title and source. A drawing that cannot be read stays as it is, without charts. */
export function readCharts(
  parts: Parts,
  relationships: readonly Relationship[],
  lines: Lines,
  newId: () => number,
): ReadCharts {
  const link = relationships.find(({ kind, isExternal }) => kind === "drawing" && !isExternal);
  if (!link || !parts.has(link.target)) return NONE;
  try {
    return chartsIn(parts, link.target, lines, newId);
  } catch (error) {
    if (error instanceof WorkbookFileError && error.code === "damaged") return NONE;
    throw error;
  }
}

function chartsIn(parts: Parts, part: string, lines: Lines, newId: () => number): ReadCharts {
  const links = readRelationships(parts, part);
  const origins = new Map<number, { readonly part: string; readonly relationshipId: string; readonly start: number }>();
  const charts = treeOfPart(parts, part).children.flatMap((anchor) => {
    const [reference] = descendants(anchor, "chart");
    const relationshipId = reference && prefixed(reference, "id");
    const target = links.find(({ id }) => id === relationshipId)?.target;
    if (relationshipId === undefined || target === undefined || !parts.has(target)) return [];
    const name = descendants(anchor, "cNvPr")[0]?.attributes["name"] ?? "";
    const chart: Chart = { id: newId(), name, ...sourceOf(treeOfPart(parts, target)), ...anchorPlace(anchor, lines) };
    origins.set(chart.id, { part: target, relationshipId, start: anchor.start });
    return [chart];
  });
  return { charts, drawing: { part, charts: origins } };
}

function sourceOf(root: XmlNode): Pick<Chart, "type" | "title" | "series" | "runsUp"> {
  const chart = child(root, "chart");
  const plots = child(chart, "plotArea")?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const title = child(chart, "title");
  const words = title ? descendants(title, "t").map(({ text }) => text) : [];
  const type = plots.length === 1 && plot ? typeOf(plot) : "other";
  const [categories] = descendants(chart ?? root, "catAx");
  const order = child(child(categories, "scaling"), "orientation")?.attributes["val"];
  return {
    type,
    ...(type === "barClustered" && order !== "maxMin" && { runsUp: true as const }),
    title: words.length > 0 ? words.join("") : null,
    series: plots.flatMap((each) => childrenOf(each, "ser")).map(seriesOf),
  };
}

function typeOf(plot: XmlNode): Chart["type"] {
  const grouping = child(plot, "grouping")?.attributes["val"];
  if (plot.name === "lineChart") return "line";
  if (plot.name !== "barChart" || grouping !== "clustered") return "other";
  return child(plot, "barDir")?.attributes["val"] === "bar" ? "barClustered" : "columnClustered";
}

function seriesOf(series: XmlNode): ChartSeries {
  const formula = (name: string) => {
    const holder = child(series, name);
    return (holder && descendants(holder, "f")[0]?.text) ?? null;
  };
  return { name: formula("tx"), categories: formula("cat"), values: formula("val") ?? "" };
}

/** Where a drawing's anchor puts what is in it, in points from the sheet's corner. */
export function anchorPlace(anchor: XmlNode, lines: Lines): Pick<Chart, "left" | "top" | "width" | "height"> {
  const at = (name: string) => {
    const corner = child(anchor, name);
    const value = (part: string) => Number(child(corner, part)?.text ?? 0) || 0;
    return {
      left: leftOf(value("col"), lines) + value("colOff") / EMU_PER_POINT,
      top: topOf(value("row"), lines) + value("rowOff") / EMU_PER_POINT,
    };
  };
  const position = child(anchor, "pos");
  const extent = child(anchor, "ext");
  const from = position
    ? { left: numberOf(position, "x", 0) / EMU_PER_POINT, top: numberOf(position, "y", 0) / EMU_PER_POINT }
    : at("from");
  if (extent)
    return {
      ...from,
      width: numberOf(extent, "cx", 0) / EMU_PER_POINT,
      height: numberOf(extent, "cy", 0) / EMU_PER_POINT,
    };
  const to = at("to");
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}
