import { isCalculable, rangesOf, type FormulaRange } from "../formula";
import type { Cell, Sheet, Workbook } from "../model";
import { placeKey, type Place } from "./places";

/** Rows that share a list of the formulas that read them. */
const BLOCK = 64;
/** Ranges over more blocks are listed once for their whole column. */
const MOST_BLOCKS = 16;

interface Reader {
  readonly key: string;
  readonly place: Place;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Which formulas read which cells. Formulas that are not understood here read nothing: their results stay. */
export class Dependents {
  /** By sheet, column and block of rows; "tall" for ranges over many blocks. */
  private readonly readers = new Map<string, Reader[]>();

  /** @param known formulas that need no asking: they are worked out in any case */
  constructor(
    private readonly workbook: Workbook,
    known: ReadonlyMap<string, Place>,
  ) {
    for (const sheet of workbook.sheets) {
      sheet.forEachCell((cell, row, column) => {
        if (cell.formula === null) return;
        const place = { sheet, row, column };
        const key = placeKey(place);
        if (!known.has(key)) for (const range of readsOf(cell, cell.formula)) this.register(range, place, key);
      });
    }
  }

  /** The formulas that read one of the cells, and those that read them in turn. */
  of(changed: readonly Place[]): Map<string, Place> {
    const found = new Map<string, Place>();
    const waiting = [...changed];
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      for (const { key, place: reader, firstRow, lastRow } of this.readersOf(place)) {
        if (found.has(key) || place.row < firstRow || place.row > lastRow) continue;
        found.set(key, reader);
        waiting.push(reader);
      }
    }
    return found;
  }

  private register(
    { sheet: name, firstRow, lastRow, firstColumn, lastColumn }: FormulaRange,
    place: Place,
    key: string,
  ) {
    const sheet = name === null ? place.sheet : this.workbook.sheetByName(name);
    if (!sheet) return;
    const reader: Reader = { key, place, firstRow, lastRow };
    const [first, last] = [Math.floor(firstRow / BLOCK), Math.floor(lastRow / BLOCK)];
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (last - first >= MOST_BLOCKS) this.list(sheet, column, "tall").push(reader);
      else for (let block = first; block <= last; block++) this.list(sheet, column, block).push(reader);
    }
  }

  private list(sheet: Sheet, column: number, block: number | "tall"): Reader[] {
    const key = `${sheet.id} ${column} ${block}`;
    const known = this.readers.get(key);
    if (known) return known;
    const list: Reader[] = [];
    this.readers.set(key, list);
    return list;
  }

  private readersOf({ sheet, row, column }: Place): readonly Reader[] {
    const start = `${sheet.id} ${column} `;
    const near = this.readers.get(start + String(Math.floor(row / BLOCK))) ?? [];
    return [...near, ...(this.readers.get(`${start}tall`) ?? [])];
  }
}

/** Cells are never changed but replaced: what one reads is worked out once. */
const readsByCell = new WeakMap<Cell, readonly FormulaRange[]>();

function readsOf(cell: Cell, formula: string): readonly FormulaRange[] {
  const before = readsByCell.get(cell);
  if (before) return before;
  const reads = isCalculable(formula) ? rangesOf(formula) : [];
  readsByCell.set(cell, reads);
  return reads;
}
