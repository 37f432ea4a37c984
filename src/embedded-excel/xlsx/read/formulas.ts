import { columnName, MAX_COLUMN, MAX_ROW } from "../../model";
import type { Budget } from "./context";

/** Text, quoted sheet names, bracketed parts, then words with their `$`: references among names, numbers and functions. */
const PIECE =
  /("(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?)|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![A-Za-z0-9_.(!])|([A-Za-z_$\\\u0080-\uffff][A-Za-z0-9_.$\\\u0080-\uffff]*)(?=(\(|!)?)|([0-9.]+(?:[eE][+-]?[0-9]+)?)|[\s\S]/gy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const REFERENCE_LOST = "#REF!";

/**
 * A shared formula as it stands `rows` below and `columns` right of the cell that it was written for: relative references
 * move, absolute ones stay, what leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECE, (piece: string, literal?: string, span?: string, word?: string, follower?: string) => {
    if (literal !== undefined) return piece;
    if (span !== undefined) return shiftSpan(span, rows, columns);
    return word !== undefined && follower === undefined ? shiftCell(word, rows, columns) : piece;
  });
}

function shiftCell(word: string, rows: number, columns: number): string {
  const match = CELL.exec(word);
  if (!match) return word;
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = match;
  const fromColumn = columnNumber(letters);
  const fromRow = Number(digits) - 1;
  if (fromColumn > MAX_COLUMN || fromRow > MAX_ROW) return word;
  const column = columnMark ? fromColumn : fromColumn + columns;
  const row = rowMark ? fromRow : fromRow + rows;
  if (column < 0 || column > MAX_COLUMN || row < 0 || row > MAX_ROW) return REFERENCE_LOST;
  return `${columnMark}${columnName(column)}${rowMark}${row + 1}`;
}

/** Whole columns (A:C) or rows (3:5). */
function shiftSpan(span: string, rows: number, columns: number): string {
  const ends = span.split(":").map((end) => {
    const mark = end.startsWith("$") ? "$" : "";
    const name = end.slice(mark.length);
    const isRow = /^[0-9]/.test(name);
    const moved = (isRow ? Number(name) - 1 : columnNumber(name)) + (mark ? 0 : isRow ? rows : columns);
    if (moved < 0 || moved > (isRow ? MAX_ROW : MAX_COLUMN)) return REFERENCE_LOST;
    return mark + (isRow ? String(moved + 1) : columnName(moved));
  });
  return ends.includes(REFERENCE_LOST) ? REFERENCE_LOST : ends.join(":");
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Functions newer than Excel 2007 carry prefixes in files that nobody sees in Excel. */
const FILE_PREFIX = /_xl(?:fn|ws|pm|udf)\.(?:_xlws\.)?/g;

/** A formula of a file as Excel shows it: with "=", without file prefixes. */
export function shownFormula(written: string): string {
  return `=${written.includes("_xl") ? written.replace(FILE_PREFIX, "") : written}`;
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The shared formulas of a sheet, expanded for each cell that uses them. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(private readonly budget: Budget) {}

  /** The formula of a cell with `<f t="shared">`; null where the cell's master is missing. */
  formulaAt(row: number, column: number, index: string, written: string): string | null {
    if (written !== "") this.masters.set(index, { row, column, formula: shownFormula(written) });
    const master = this.masters.get(index);
    if (!master) return null;
    this.budget.take("sharedFormulaCharacters", master.formula.length);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }
}
