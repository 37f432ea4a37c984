import type { Cell, Sheet } from "../../model";
import type { SheetOrigin } from "../origin";
import { child } from "../xml/tree";
import { CellWriter, type CellTables } from "./cells";
import { writeCharts } from "./charts";
import { writeConditionalFormats } from "./conditional-formats";
import type { SheetDifference } from "./difference";
import { writeColumns, writeMerges } from "./geometry";
import { writeHyperlinks } from "./hyperlinks";
import type { PackageEdit } from "./package-edit";
import { writePageLayout } from "./page-layout";
import { mapSheet, type SheetMap } from "./sheet-map";
import { writeProperties } from "./sheet-properties";
import type { StringWriter } from "./strings";
import type { StyleWriter } from "./styles";
import type { TableWriter } from "./tables";
import { writeValidations } from "./validations";

/** What the sheets of a workbook share while they are written. */
export interface Tables extends CellTables {
  readonly edit: PackageEdit;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly tables: TableWriter;
  readonly digitWidth: number;
}

const EVERY_ROW = { has: () => true };

/**
 * Patches what changed of a sheet into its part.
 * @param isInFront whether the sheet is now the active one and was not, or the other way round; null where nothing changed
 */
export function writeSheet(
  sheet: Sheet,
  difference: SheetDifference,
  origin: SheetOrigin,
  tables: Tables,
  isInFront: boolean | null,
): void {
  const { lists, cells } = difference;
  const { edit, styles, digitWidth } = tables;
  const source = edit.textOf(origin.part);
  const patch = edit.patchOf(origin.part, source);
  const map = mapSheet(source, origin.part, cells);
  const { root } = map;

  // In the order of the schema: what is inserted at one place stands in the order of these calls.
  writeProperties(root, patch, difference.properties, sheet.properties);
  const view = child(child(root, "sheetViews"), "sheetView");
  if (isInFront !== null && view) patch.setAttribute(view, "tabSelected", isInFront ? "1" : null);
  if (lists.columns) writeColumns(root, patch, lists.columns, sheet.columnSpans, digitWidth, styles);
  if (cells.size > 0 || difference.rows.size > 0)
    writeCells(sheet, difference, origin.part, source, map, patch, tables);
  if (lists.merges) writeMerges(root, patch, lists.merges, sheet.merges);
  if (lists.conditionalFormats)
    writeConditionalFormats(root, patch, lists.conditionalFormats, sheet.conditionalFormats, origin.rules, styles);
  if (lists.dataValidations) writeValidations(root, patch, lists.dataValidations, sheet.dataValidations, origin.rules);
  if (lists.hyperlinks) writeHyperlinks(root, patch, sheet.hyperlinks, origin.part, edit, origin.hyperlinks);
  writePageLayout(root, patch, difference.properties.pageLayout, sheet.properties.pageLayout);
  if (lists.charts) writeCharts(sheet, root, patch, lists.charts, origin, edit);
  if (lists.tables) tables.tables.write(root, patch, lists.tables, sheet, origin);
}

function writeCells(
  sheet: Sheet,
  difference: SheetDifference,
  part: string,
  source: string,
  map: SheetMap,
  patch: ConstructorParameters<typeof CellWriter>[2],
  tables: Tables,
): void {
  const masters = overwrittenMasters(map, difference);
  if (masters.size === 0) return new CellWriter(sheet, map, patch, tables).write(difference);
  // Cells that share a formula with one that is overwritten get their own.
  const whole = mapSheet(source, part, EVERY_ROW);
  const cells = withDependents(whole, difference, masters);
  new CellWriter(sheet, whole, patch, tables).write({ ...difference, cells });
}

/** The `si` of shared formulas whose text stands in a cell that changed. */
function overwrittenMasters(map: SheetMap, { cells }: SheetDifference): ReadonlySet<string> {
  const masters = new Set<string>();
  for (const place of map.rows)
    for (const { column, sharedFormula } of place.cells)
      if (sharedFormula !== null && cells.get(place.row)?.has(column)) masters.add(sharedFormula);
  return masters;
}

function withDependents(
  map: SheetMap,
  { cells }: SheetDifference,
  masters: ReadonlySet<string>,
): SheetDifference["cells"] {
  const all = new Map([...cells].map(([row, columns]) => [row, new Map<number, Cell | undefined>(columns)]));
  for (const { row, cells: places } of map.rows) {
    for (const { column, node } of places) {
      const formula = child(node, "f")?.attributes;
      if (formula?.["t"] !== "shared" || !masters.has(formula["si"] ?? "")) continue;
      const columns = all.get(row) ?? new Map<number, Cell | undefined>();
      if (!columns.has(column)) columns.set(column, undefined);
      all.set(row, columns);
    }
  }
  return all;
}
