import { areaName, type Area, type ChartSeries, type Sheet } from "../model";
import { sheetPrefix } from "./addresses";

/** A range as a chart's formula: `'様式 ３'!$A$1:$B$2`. */
export function rangeFormula(sheet: Sheet, area: Area): string {
  return `${sheetPrefix(sheet.name)}${areaName(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2")}`;
}

/** The series of a range: its first row and column are names, each other column (or row) is a series. */
export function seriesOf(sheet: Sheet, area: Area, byRows: boolean): readonly ChartSeries[] {
  const at = (part: Area) => rangeFormula(sheet, part);
  const { row, column, rowCount, columnCount } = area;
  if (columnCount === 1 && !byRows) {
    const values = at({ ...area, row: row + 1, rowCount: rowCount - 1 });
    return [{ name: at({ ...area, rowCount: 1 }), categories: null, values }];
  }
  const body = { row: row + 1, column: column + 1, rowCount: rowCount - 1, columnCount: columnCount - 1 };
  if (byRows) {
    const categories = at({ ...body, row, rowCount: 1 });
    return Array.from({ length: body.rowCount }, (_, index) => ({
      name: at({ row: body.row + index, column, rowCount: 1, columnCount: 1 }),
      categories,
      values: at({ ...body, row: body.row + index, rowCount: 1 }),
    }));
  }
  const categories = at({ ...body, column, columnCount: 1 });
  return Array.from({ length: body.columnCount }, (_, index) => ({
    name: at({ row, column: body.column + index, rowCount: 1, columnCount: 1 }),
    categories,
    values: at({ ...body, column: body.column + index, columnCount: 1 }),
  }));
}
