import { areaName, type Area, type ChartSeries, type Sheet } from "../model";
import { sheetPrefix } from "./addresses";

/** The series of a range: its first row and column are names, each other column (or row) is a series. */
export function seriesOf(sheet: Sheet, area: Area, byRows: boolean): readonly ChartSeries[] {
  const at = (part: Area) => `${sheetPrefix(sheet.name)}${absolute(part)}`;
  const { row, column, rowCount, columnCount } = area;
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

/** "A1:B2" → "$A$1:$B$2". */
function absolute(area: Area): string {
  return areaName(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}
