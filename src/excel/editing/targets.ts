import type { Edit, TextEdit } from "../../edits";
import type { CellAddress } from "../../snapshot";
import { snapshotCells } from "../cells";
import type { Question } from "../questions";
import type { RawValue } from "./types";

export type RowEdit = Extract<Edit, { readonly kind: "rowHeight" }>;

/** A cell that is to be written, as it is now. */
export interface CellTarget {
  readonly sheetName: string;
  readonly sheet: Excel.Worksheet;
  readonly cell: CellAddress;
  readonly edits: TextEdit[];
  text: string;
  /** Undefined for texts and empty cells. */
  value: RawValue | undefined;
  numberFormat: string;
  isCalculated: boolean;
  isLocked: boolean;
  hasMixedFont: boolean;
}

/** A row whose height is to be set, as it is now. */
export interface RowTarget {
  readonly sheetName: string;
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly edit: RowEdit;
  height: number;
  isLocked: boolean;
}

const FONT = ["name", "size", "bold", "italic", "color", "underline", "strikethrough"] as const;

const CELL = ["values", "text", "formulas", "numberFormat", "format/protection/locked"].concat(
  FONT.map((property) => `format/font/${property}`),
);

/** Asks for everything that decides whether and how a cell may be written. */
export function cellQuestion(target: CellTarget): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = target.sheet.getCell(target.cell.row, target.cell.column).untrack();
      range.load(CELL.join(","));
      target.sheet.load("protection/protected");
    },
    take() {
      if (!range) return [];
      target.text = textIn(target.cell, range);
      target.value = rawValueIn(target.cell, range);
      target.numberFormat = String(range.numberFormat[0]?.[0] ?? "General");
      target.isCalculated = String(range.formulas[0]?.[0] ?? "").startsWith("=") && !target.text.startsWith("=");
      const locked: boolean | null = range.format.protection.locked;
      target.isLocked = target.sheet.protection.protected && locked !== false;
      // Mixed properties are null, a mixed colour is an empty string.
      const { font } = range.format;
      target.hasMixedFont = FONT.some((property) => isMixed(font[property]));
      return [];
    },
    split: () => [],
  };
}

export function rowQuestion(target: RowTarget): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = target.sheet.getCell(target.row, 0).untrack();
      range.load("format/rowHeight");
      target.sheet.load("protection/protected");
    },
    take() {
      target.height = range?.format.rowHeight ?? 0;
      target.isLocked = target.sheet.protection.protected;
      return [];
    },
    split: () => [],
  };
}

/** What a loaded cell holds where it is no text. */
export function rawValueIn(cell: CellAddress, { values, text }: Excel.Range): RawValue | undefined {
  const [content] = snapshotCells({ ...cell, rowCount: 1, columnCount: 1 }, { values, text });
  const value: unknown = values[0]?.[0];
  if (content === undefined || content.kind === "text") return undefined;
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : undefined;
}

/** A loaded cell's text, exactly as a snapshot has it; "" for an empty cell. */
export function textIn(cell: CellAddress, { values, text }: Excel.Range): string {
  const [content] = snapshotCells({ ...cell, rowCount: 1, columnCount: 1 }, { values, text });
  return content?.text ?? "";
}

function isMixed(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
