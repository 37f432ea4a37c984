import { compare, evaluate, FormulaError, orderSatisfies, truthOf, valueOfCell } from "../../embedded-excel";
import type { FormulaContext, FormulaValue } from "../../embedded-excel";
import type { Area, ConditionalFormat, ConditionalStyle, Sheet, Workbook } from "../../embedded-excel";

interface Entry {
  readonly format: ConditionalFormat;
  readonly area: Area;
}

/** How cells look by the conditional formats of a sheet, as far as those depend on formulas and values. */
export class ConditionalFormats {
  private readonly byRow = new Map<number, Entry[]>();

  /** `rowEnd`: rows at or beyond it are not asked for. */
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    rowEnd: number,
  ) {
    for (const format of sheet.conditionalFormats) {
      for (const area of format.areas) this.index({ format, area }, rowEnd);
    }
  }

  get isEmpty(): boolean {
    return this.byRow.size === 0;
  }

  /** The styles that apply to a cell, that of the highest priority first. */
  stylesAt(row: number, column: number): readonly ConditionalStyle[] {
    const styles: ConditionalStyle[] = [];
    for (const { format, area } of this.byRow.get(row) ?? []) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      if (!this.applies(format, row, column)) continue;
      styles.push(format.format);
      if (format.stopIfTrue) break;
    }
    return styles;
  }

  private index(entry: Entry, rowEnd: number): void {
    const end = Math.min(entry.area.row + entry.area.rowCount, rowEnd);
    for (let row = entry.area.row; row < end; row++) {
      const list = this.byRow.get(row);
      if (list) list.push(entry);
      else this.byRow.set(row, [entry]);
    }
  }

  private applies(format: ConditionalFormat, row: number, column: number): boolean {
    const origin = format.areas[0];
    const [first, second] = format.formulas;
    if (!origin || first === undefined) return false;
    const context: FormulaContext = {
      row,
      column,
      rowShift: row - origin.row,
      columnShift: column - origin.column,
      valueAt: (name, r, c) => this.valueAt(name, r, c),
    };
    if (format.type === "cellValue") {
      const limits = [first, second].map((formula) => (formula === undefined ? null : evaluate(formula, context)));
      return satisfies(
        this.valueAt(null, row, column),
        format.operator ?? "equal",
        limits[0] ?? null,
        limits[1] ?? null,
      );
    }
    // Rules about texts, blanks, errors and duplicates carry an equivalent formula in the file.
    return truthOf(evaluate(first, context)) === true;
  }

  private valueAt(sheetName: string | null, row: number, column: number): FormulaValue {
    const sheet = sheetName === null ? this.sheet : this.workbook.sheetByName(sheetName);
    return sheet ? valueOfCell(sheet.cell(row, column)) : new FormulaError("#REF!");
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

function satisfies(value: FormulaValue, operator: string, low: FormulaValue, high: FormulaValue): boolean {
  const against = (limit: FormulaValue, comparison: string) => {
    const order = compare(value, limit);
    return typeof order === "number" && orderSatisfies(order, comparison);
  };
  if (operator === "between") return against(low, ">=") && against(high, "<=");
  if (operator === "notBetween") return against(low, "<") || against(high, ">");
  const comparison = COMPARISONS[operator];
  return comparison !== undefined && against(low, comparison);
}
