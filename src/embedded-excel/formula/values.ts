import type { Cell, CellContent, CellError } from "../model";

/** An error in place of a value: "#N/A". */
export class FormulaError {
  constructor(readonly code: string) {}
}

/** What a cell or an expression is worth; null is an empty cell. */
export type Value = number | string | boolean | null | FormulaError;

/** A rectangle of cells as an argument. */
export interface RangeValue {
  readonly row: number;
  readonly column: number;
  /** Cells in row-major order, read when asked for. */
  values(): readonly Value[];
}

export const VALUE_ERROR = new FormulaError("#VALUE!");

export function numberOf(value: Value): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  // Full-width digits count as digits, ① and ½ do not.
  const isPlain = /^[0-9０-９.．,，eE+－-]+$/.test(value.trim());
  const number = isPlain ? Number(value.trim().normalize("NFKC").replaceAll(",", "")) : NaN;
  return Number.isNaN(number) ? VALUE_ERROR : number;
}

export function textOf(value: Value): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

export function truthOf(value: Value): boolean | FormulaError {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  const number = numberOf(value);
  return number instanceof FormulaError ? number : number !== 0;
}

/** Order of two values as Excel's operators see them: numbers before texts before truth values, texts without case. */
export function compare(left: Value, right: Value): number | FormulaError {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  const a = left ?? zeroLike(right);
  const b = right ?? zeroLike(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return order(a.toLowerCase(), b.toLowerCase());
  return order(Number(a), Number(b));
}

function zeroLike(other: Value): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a stored cell is worth. */
export function valueOfCell({ content }: Cell): Value {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "error":
      return new FormulaError(content.error);
  }
}

/** What a cell with a formula of this value holds: an empty cell that a formula names counts as 0, as in Excel. */
export function contentOfValue(value: Value): CellContent {
  if (value instanceof FormulaError) return { kind: "error", error: value.code as CellError };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "number", number: value ?? 0 };
}
