import { rangesOf, type FormulaRange } from "../formula";
import type { Sheet, Workbook } from "../model";
import { placeKey, type Place } from "./places";

interface TableFormula {
  readonly place: Place;
  readonly reads: readonly FormulaRange[];
}

/** Which formulas in tables read which cells. */
export class Dependents {
  private readonly formulas: readonly TableFormula[];

  /** @param known formulas that need no asking: they are worked out in any case */
  constructor(
    private readonly workbook: Workbook,
    known: ReadonlyMap<string, Place>,
  ) {
    this.formulas = workbook.sheets.flatMap((sheet) => tableFormulas(sheet, known));
  }

  /** The formulas that read one of the cells, and those that read them in turn. */
  of(changed: readonly Place[]): Map<string, Place> {
    const found = new Map<string, Place>();
    let news = changed;
    while (news.length > 0 && found.size < this.formulas.length) {
      const cells = new CellSet(news);
      const next: Place[] = [];
      for (const { place, reads } of this.formulas) {
        const key = placeKey(place);
        if (found.has(key) || !reads.some((range) => cells.meets(this.sheetOf(range, place.sheet), range))) continue;
        found.set(key, place);
        next.push(place);
      }
      news = next;
    }
    return found;
  }

  private sheetOf({ sheet }: FormulaRange, own: Sheet): Sheet | null {
    return sheet === null ? own : this.workbook.sheetByName(sheet);
  }
}

function tableFormulas(sheet: Sheet, known: ReadonlyMap<string, Place>): TableFormula[] {
  const formulas: TableFormula[] = [];
  for (const { area } of sheet.tables) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      sheet.storedRow(row)?.forEach((cell, column) => {
        const isInside = column >= area.column && column < area.column + area.columnCount;
        if (!isInside || cell === undefined || cell.formula === null) return;
        const place = { sheet, row, column };
        if (!known.has(placeKey(place))) formulas.push({ place, reads: rangesOf(cell.formula) });
      });
    }
  }
  return formulas;
}

/** Cells by sheet and column. */
class CellSet {
  private readonly rows = new Map<string, number[]>();

  constructor(places: readonly Place[]) {
    for (const { sheet, row, column } of places) {
      const key = `${sheet.id} ${column}`;
      const known = this.rows.get(key);
      if (known) known.push(row);
      else this.rows.set(key, [row]);
    }
  }

  meets(sheet: Sheet | null, { firstRow, lastRow, firstColumn, lastColumn }: FormulaRange): boolean {
    if (!sheet) return false;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const rows = this.rows.get(`${sheet.id} ${column}`);
      if (rows?.some((row) => row >= firstRow && row <= lastRow)) return true;
    }
    return false;
  }
}
