import { isFunction } from "./evaluate";
import { parseFormula, type Expression } from "./parse";

/** Cells that a formula reads; `sheet` is null for its own. Zero-based, the last row and column are in it. */
export interface FormulaRange {
  readonly sheet: string | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Whether all that a formula uses is known here: its result can be worked out as Excel does. */
export function isCalculable(formula: string): boolean {
  const expression = parseFormula(formula);
  return expression !== null && within(expression).every((part) => part.kind !== "call" || isFunction(part.name));
}

/** The cells that a formula reads, as far as it says so; none for a formula that is not understood. */
export function rangesOf(formula: string): readonly FormulaRange[] {
  const expression = parseFormula(formula);
  return expression ? within(expression).flatMap(rangeOf) : [];
}

function rangeOf(part: Expression): FormulaRange[] {
  if (part.kind !== "range") return [];
  const { sheet, from, to } = part;
  const [firstRow, lastRow] = from.row <= to.row ? [from.row, to.row] : [to.row, from.row];
  const [firstColumn, lastColumn] = from.column <= to.column ? [from.column, to.column] : [to.column, from.column];
  return [{ sheet, firstRow, lastRow, firstColumn, lastColumn }];
}

/** An expression and all in it. */
function within(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "call":
      return [expression, ...expression.values.flatMap(within)];
    case "unary":
      return [expression, ...within(expression.operand)];
    case "binary":
      return [expression, ...within(expression.left), ...within(expression.right)];
    case "literal":
    case "error":
    case "range":
      return [expression];
  }
}
