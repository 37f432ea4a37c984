import { compare, evaluate, FormulaError, orderSatisfies, truthOf, valueOfCell } from "../../embedded-excel";
import type { FormulaContext, FormulaValue } from "../../embedded-excel";
import type {
  Area,
  ConditionalFormat,
  ConditionalScale,
  ConditionalStyle,
  DataBar,
  Sheet,
  Threshold,
  Workbook,
} from "../../embedded-excel";
import { AreaNumbers } from "./area-numbers";
import type { Icon } from "./icon-sets";
import { barOn, colorOn, iconOn, isMarked, type BarLook } from "./scale-looks";

interface Entry {
  readonly format: ConditionalFormat;
  readonly area: Area;
}

/** How the conditional formats of a sheet let one cell look. */
export interface ConditionalLook {
  /** Those that apply, that of the highest priority first. */
  readonly styles: readonly ConditionalStyle[];
  readonly bar: BarLook | null;
  readonly icon: Icon | null;
  /** 「棒のみ表示」 or 「アイコンのみ表示」. */
  readonly hidesValue: boolean;
}

const PLAIN: ConditionalLook = { styles: [], bar: null, icon: null, hidesValue: false };

/** How cells look by the conditional formats of a sheet. */
export class ConditionalFormats {
  private readonly byRow = new Map<number, Entry[]>();
  private readonly numbers = new Map<number, AreaNumbers>();

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
    return this.lookAt(row, column).styles;
  }

  lookAt(row: number, column: number): ConditionalLook {
    let look = PLAIN;
    for (const { format, area } of this.byRow.get(row) ?? []) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      const scale = scaleOf(format);
      const added = scale ? this.scaled(format, scale, row, column) : this.styled(format, row, column);
      if (!added) continue;
      look = {
        styles: [...look.styles, ...(added.styles ?? [])],
        bar: look.bar ?? added.bar ?? null,
        icon: look.icon ?? added.icon ?? null,
        hidesValue: look.hidesValue || (added.hidesValue ?? false),
      };
      if (format.stopIfTrue) break;
    }
    return look;
  }

  private index(entry: Entry, rowEnd: number): void {
    const end = Math.min(entry.area.row + entry.area.rowCount, rowEnd);
    for (let row = entry.area.row; row < end; row++) {
      const list = this.byRow.get(row);
      if (list) list.push(entry);
      else this.byRow.set(row, [entry]);
    }
  }

  private styled(format: ConditionalFormat, row: number, column: number): Partial<ConditionalLook> | null {
    return this.applies(format, row, column) ? { styles: [format.format] } : null;
  }

  /** What a rule that looks at all cells of its areas makes of one; null for nothing. */
  private scaled(
    format: ConditionalFormat,
    scale: ConditionalScale,
    row: number,
    column: number,
  ): Partial<ConditionalLook> | null {
    const { content } = this.sheet.cell(row, column);
    const value = content.kind === "number" ? content.number : null;
    const numbers = this.numbersOf(format);
    if (scale.kind === "rank" || scale.kind === "average" || scale.kind === "repetition") {
      const isMet = isMarked(scale, value, numbers.countAt(row, column), numbers);
      return isMet ? { styles: [format.format] } : null;
    }
    if (value === null) return null;
    const worth = (formula: string) => this.numberOf(formula, format);
    switch (scale.kind) {
      case "dataBar":
        return { bar: barOn(scale, value, numbers, worth), hidesValue: !scale.showsValue };
      case "iconSet":
        return { icon: iconOn(scale, value, numbers, worth), hidesValue: !scale.showsValue };
      case "colorScale":
        return { styles: [{ ...format.format, fill: colorOn(scale, value, numbers, worth) }] };
    }
  }

  private numbersOf({ id, areas }: ConditionalFormat): AreaNumbers {
    const known = this.numbers.get(id) ?? new AreaNumbers(this.sheet, areas);
    this.numbers.set(id, known);
    return known;
  }

  /** The number of a limit that is a formula, which stands in the first cell of the areas. */
  private numberOf(formula: string, { areas }: ConditionalFormat): number | null {
    const [origin = { row: 0, column: 0 }] = areas;
    const value = evaluate(formula, this.contextOf(origin.row, origin.column, origin));
    return typeof value === "number" ? value : null;
  }

  private contextOf(row: number, column: number, origin: { row: number; column: number }): FormulaContext {
    return {
      row,
      column,
      rowShift: row - origin.row,
      columnShift: column - origin.column,
      valueAt: (name, r, c) => this.valueAt(name, r, c),
    };
  }

  private applies(format: ConditionalFormat, row: number, column: number): boolean {
    const origin = format.areas[0];
    const [first, second] = format.formulas;
    if (!origin || first === undefined) return false;
    const context = this.contextOf(row, column, origin);
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

/** What a rule made here or read from a file says about its areas as a whole. */
function scaleOf({ type, dataBar, scale }: ConditionalFormat): ConditionalScale | null {
  if (type === "dataBar" && (dataBar || !scale)) return ownScale(dataBar);
  return scale ?? null;
}

function ownScale({ from, to, color }: DataBar = { from: null, to: null, color: "#638EC6" }): ConditionalScale {
  const end = (value: number | null, open: "lowest" | "highest"): Threshold =>
    value === null ? { kind: open } : { kind: "number", value };
  return { kind: "dataBar", from: end(from, "lowest"), to: end(to, "highest"), color, showsValue: true };
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
