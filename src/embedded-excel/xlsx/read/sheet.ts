import {
  CellGrid,
  type ColumnSpan,
  type DefinedName,
  type Hyperlink,
  type Row,
  type SheetData,
  type SheetVisibility,
} from "../../model";
import { MAX_COLUMN, type Area, type Parts } from "../../model";
import { WorkbookFileError } from "../errors";
import { readRelationships, type Relationship } from "../package/relationships";
import type { Steps } from "../../../steps";
import { scanInSteps, type XmlHandler } from "../xml/scan";
import { child, childrenOf, flagOf, numberOf, prefixed, TreeBuilder, type XmlNode } from "../xml/tree";
import { areasOf } from "./areas";
import { CellReader, type CellSources } from "./cells";
import { colorOf, type Palette } from "./colors";
import { readConditionalFormat, ruleNodes, type DifferentialStyles } from "./conditional-formats";
import { textOfPart, type Budget } from "./context";
import { readNotes } from "./notes";
import { readCharts } from "./charts";
import type { DrawingOrigin, Span, TableOrigin } from "../origin";
import { readPageLayout } from "./page-layout";
import { readTables } from "./tables";
import type { StringItem } from "./strings";
import { StringReader } from "./strings";
import { readValidation, validationNodes } from "./validations";
import { defaultWidth, widthInPoints } from "./widths";

/** What all sheets of a workbook share. */
export interface WorkbookSources {
  readonly parts: Parts;
  readonly palette: Palette;
  readonly sharedStrings: readonly StringItem[];
  readonly styleCount: number;
  readonly conditionalStyles: DifferentialStyles;
  /** Width of the normal font's widest digit, in pixels. */
  readonly digitWidth: number;
  /** Height of a row of the normal font, in points. */
  readonly lineHeight: number;
  readonly date1904: boolean;
  readonly budget: Budget;
  readonly newId: () => number;
}

/** Where in a part's text things were read from. */
export interface SheetSpans {
  /** By the id of a rule. */
  readonly rules: Map<number, Span>;
  readonly hyperlinks: Map<Hyperlink, Span>;
  /** By the id of a table. */
  readonly tables: Map<number, TableOrigin>;
  drawing: DrawingOrigin | null;
}

/** What the workbook's part says of a sheet. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Names that belong to this sheet alone. */
  readonly names: readonly DefinedName[];
}

/** Reads a worksheet part, in steps. What is not in the model (drawings, print setup …) stays in the part. */
export function* readSheet(
  part: string,
  { name, visibility, names }: ListedSheet,
  sources: WorkbookSources,
  spans: SheetSpans,
): Steps<SheetData> {
  const rows = new Map<number, Row>();
  const grid = new CellGrid();
  const elements = yield* scanSheet(part, grid, rows, sources);
  yield;
  const first = (wanted: string) => elements.find((element) => element.name === wanted);
  const relationships = readRelationships(sources.parts, part);
  const format = first("sheetFormatPr");
  const { digitWidth, palette } = sources;
  const merges = yield* readMerges(first("mergeCells"));
  const defaults = {
    rowHeight: numberOf(format, "defaultRowHeight", sources.lineHeight),
    columnWidth: defaultColumnWidth(format, digitWidth),
    rowsHidden: flagOf(format, "zeroHeight"),
  };
  const columns = readColumns(elements, digitWidth, sources.styleCount);
  const { charts, drawing } = readCharts(sources.parts, relationships, { rows, columns, defaults }, sources.newId);
  spans.drawing = drawing;
  return {
    properties: {
      name,
      visibility,
      isProtected: flagOf(first("sheetProtection"), "sheet"),
      ...viewOf(child(first("sheetViews"), "sheetView")),
      tabColor: colorOf(child(first("sheetPr"), "tabColor"), palette),
      pageLayout: readPageLayout(elements, names),
    },
    grid,
    rows,
    defaults,
    lists: {
      merges: [...merges].filter(isSeveral).sort((a, b) => a.row - b.row || a.column - b.column),
      columns,
      ...readRules(elements, sources, spans.rules),
      hyperlinks: childrenOf(first("hyperlinks"), "hyperlink").flatMap((link) =>
        readHyperlink(link, relationships, spans),
      ),
      notes: readNotes(sources.parts, relationships, palette),
      tables: readTables(sources.parts, relationships, sources.newId, spans.tables),
      charts,
    },
  };
}

/** Sends `<sheetData>` to the grid and gives the sheet's other elements as nodes. */
function* scanSheet(
  part: string,
  grid: CellGrid,
  rows: Map<number, Row>,
  sources: WorkbookSources,
): Steps<readonly XmlNode[]> {
  const source = textOfPart(sources.parts, part);
  yield;
  const others = new TreeBuilder();
  let defaultRowHeight = sources.lineHeight;
  const cellSources: CellSources = {
    sharedStrings: sources.sharedStrings,
    styleCount: sources.styleCount,
    strings: new StringReader(sources.palette),
    budget: sources.budget,
    defaultRowHeight: () => defaultRowHeight,
    date1904: sources.date1904,
  };
  const cells = new CellReader(part, source, grid, rows, cellSources);
  let current: XmlHandler = others;
  yield* scanInSteps(source, part, {
    open(tag) {
      if (tag.depth === 0 && tag.name !== "worksheet") throw new WorkbookFileError("damaged", `${part}: no worksheet`);
      current.open(tag);
      if (tag.depth !== 1 || current === cells) return;
      if (tag.name === "sheetData") current = cells;
      else if (tag.name === "sheetFormatPr") defaultRowHeight = Number(tag.get("defaultRowHeight")) || defaultRowHeight;
    },
    close(name, start, end) {
      if (name === "sheetData") current = others;
      current.close(name, start, end);
    },
    text: (text) => current.text(text),
  });
  cells.settle();
  return others.take()[0]?.children ?? [];
}

/** Merged areas that are read in one step. */
const MERGES_IN_A_STEP = 2_000;

function* readMerges(list: XmlNode | undefined): Steps<readonly Area[]> {
  const merges: Area[] = [];
  for (const [index, { attributes }] of childrenOf(list, "mergeCell").entries()) {
    merges.push(...areasOf(attributes["ref"]));
    if (index % MERGES_IN_A_STEP === 0) yield;
  }
  return merges;
}

function isSeveral({ rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number }): boolean {
  return rowCount > 1 || columnCount > 1;
}

function viewOf(view: XmlNode | undefined): Pick<SheetData["properties"], "freeze" | "showGridlines"> {
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes["state"]?.startsWith("frozen") ?? false;
  return {
    freeze: isFrozen ? { rows: numberOf(pane, "ySplit", 0), columns: numberOf(pane, "xSplit", 0) } : null,
    showGridlines: flagOf(view, "showGridLines", true),
  };
}

function defaultColumnWidth(format: XmlNode | undefined, digitWidth: number): number {
  const characters = numberOf(format, "defaultColWidth", 0);
  if (characters > 0) return widthInPoints(characters, digitWidth);
  return defaultWidth(numberOf(format, "baseColWidth", 8), digitWidth);
}

/** The `<col>` elements as spans that are ascending and apart; Excel refuses others, so that the first of two wins. */
function readColumns(elements: readonly XmlNode[], digitWidth: number, styleCount: number): readonly ColumnSpan[] {
  const format = elements.find(({ name }) => name === "sheetFormatPr");
  const fallback = defaultColumnWidth(format, digitWidth);
  const columns = elements.filter(({ name }) => name === "cols").flatMap((list) => childrenOf(list, "col"));
  const spans = columns.map((column) => {
    const characters = numberOf(column, "width", -1);
    const style = numberOf(column, "style", 0);
    return {
      first: Math.max(0, numberOf(column, "min", 1) - 1),
      last: Math.min(MAX_COLUMN, numberOf(column, "max", 0) - 1),
      column: {
        width: characters > 0 ? widthInPoints(characters, digitWidth) : fallback,
        hidden: flagOf(column, "hidden") || characters === 0,
        style: style < styleCount ? style : 0,
      },
    };
  });
  let next = 0;
  return spans
    .sort((a, b) => a.first - b.first)
    .flatMap((span) => {
      const first = Math.max(span.first, next);
      if (first > span.last) return [];
      next = span.last + 1;
      return [{ ...span, first }];
    });
}

function readRules(
  elements: readonly XmlNode[],
  { budget, newId, conditionalStyles }: WorkbookSources,
  origins: SheetSpans["rules"],
): Pick<SheetData["lists"], "conditionalFormats" | "dataValidations"> {
  const identified = (node: XmlNode): number => {
    budget.take("rules", 1);
    const id = newId();
    origins.set(id, { start: node.start, end: node.end });
    return id;
  };
  const formats = ruleNodes(elements).map((node) =>
    readConditionalFormat(node, identified(node.rule), conditionalStyles),
  );
  return {
    conditionalFormats: formats
      .sort((a, b) => a.priority - b.priority)
      .map((format, index) => ({ ...format, priority: index + 1 })),
    dataValidations: validationNodes(elements).map((node) => readValidation(node, identified(node))),
  };
}

function readHyperlink(link: XmlNode, relationships: readonly Relationship[], spans: SheetSpans): readonly Hyperlink[] {
  const id = prefixed(link, "id");
  const target = id === undefined ? undefined : relationships.find((candidate) => candidate.id === id)?.target;
  const [area] = areasOf(link.attributes["ref"]);
  if (!area) return [];
  const hyperlink: Hyperlink = {
    area,
    address: target ?? null,
    documentReference: link.attributes["location"] ?? null,
    screenTip: link.attributes["tooltip"] ?? null,
  };
  spans.hyperlinks.set(hyperlink, { start: link.start, end: link.end });
  return [hyperlink];
}
