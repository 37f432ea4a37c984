import { parseRange, type CellRange } from "../snapshot";

/**
 * `getMergedAreasOrNullObject` fails where it finds more than 512 merged areas. A merged area has two cells at least and
 * belongs to the range that holds its top-left cell, so a range of 1,024 cells is always answered.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
const CELLS_PER_TILE = 1_024;

/** Cuts an area into tiles that hold no more than 512 merged areas each. */
export function tiles(area: CellRange): CellRange[] {
  const width = Math.min(area.columnCount, CELLS_PER_TILE);
  const height = Math.floor(CELLS_PER_TILE / width);
  const result: CellRange[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += height) {
    for (let column = area.column; column < area.column + area.columnCount; column += width) {
      result.push({
        row,
        column,
        rowCount: Math.min(height, area.row + area.rowCount - row),
        columnCount: Math.min(width, area.column + area.columnCount - column),
      });
    }
  }
  return result;
}

/** A question for the merged areas of one tile, to be answered by the next sync. */
export interface MergedAreasQuery {
  readonly sheet: Excel.Worksheet;
  readonly tile: CellRange;
  readonly found: Excel.RangeAreas;
}

/** Asks for the merged areas of a tile. The objects are not tracked: nothing has to be released afterwards. */
export function askMergedAreas(sheet: Excel.Worksheet, tile: CellRange): MergedAreasQuery {
  const range = sheet.getRangeByIndexes(tile.row, tile.column, tile.rowCount, tile.columnCount);
  range.untrack();
  const found = range.getMergedAreasOrNullObject();
  found.untrack();
  found.load("address,areaCount");
  return { sheet, tile, found };
}

/**
 * The merged areas of an answered query; null when the address list does not hold as many areas as were counted (cut off
 * for its length), so that a smaller tile must be asked.
 */
export function mergedAreasOf({ found }: MergedAreasQuery): readonly CellRange[] | null {
  if (found.isNullObject) return [];
  const areas = areasOfAddress(found.address);
  return areas.length === found.areaCount ? areas : null;
}

/** The areas of an address list of one sheet; what is no address is left out. */
export function areasOfAddress(list: string): readonly CellRange[] {
  return splitAddresses(list)
    .map(areaOf)
    .filter((area) => area !== null);
}

/** Splits `'様式, ３'!A1:B2,'様式, ３'!C1:D1` at the commas outside sheet names. */
export function splitAddresses(list: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (const character of list) {
    if (character === "'") isQuoted = !isQuoted;
    if (character === "," && !isQuoted) {
      parts.push(part.trim());
      part = "";
    } else {
      part += character;
    }
  }
  return part.trim() === "" ? parts : [...parts, part.trim()];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = "XFD";

/** Whole rows (`3:5`) and columns (`A:C`) are addressed without the other coordinate. */
function areaOf(address: string): CellRange | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^([0-9]+):([0-9]+)$/.exec(local);
  if (rows) return parseRange(`A${rows[1]}:${LAST_COLUMN}${rows[2]}`);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(local);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
  return parseRange(local);
}

/** Excel's columns. */
const COLUMNS = 16_384;

/** In row-major order, each once. */
export function orderedAreas(areas: Iterable<CellRange>): CellRange[] {
  const byCorner = new Map<number, CellRange>();
  for (const area of areas) byCorner.set(area.row * COLUMNS + area.column, area);
  return [...byCorner.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
