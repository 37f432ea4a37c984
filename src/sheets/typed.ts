import Big from "big.js";
import type { KnownPrior } from "../indicators";
import { columnIndex, DIRECTIONS, headerOf, type SummaryColumn } from "./summary-columns";
import type { RawValue, TableContents } from "./types";

/** What identifies a row of 取組集計 from one day to the next: renumbered blocks and inserted rows do not change it. */
export interface RowKey {
  readonly title: string | null;
  readonly number: string | null;
  readonly sheet: string;
  readonly name: string;
  readonly mark: string | null;
  readonly unit: string | null;
}

/** What the program wrote into a row, so that what a person typed over it is known. */
export interface RowStamp extends RowKey {
  readonly prior: number | null;
  readonly direction: string;
}

/** What a person typed into a row. */
export interface TypedRow {
  readonly key: RowKey;
  readonly prior: KnownPrior | null;
  /** Whether less is better, where the person chose another direction than the program read. */
  readonly lessIsBetter: boolean | null;
}

/** The stamp as the hidden cell keeps it. */
export function stampText({ title, number, sheet, name, mark, unit, prior, direction }: RowStamp): string {
  return JSON.stringify([1, title, number, sheet, name, mark, unit, prior, direction]);
}

/** Reads what people typed into 取組集計: missing 前年度 and other directions. Rows without a stamp are passed over. */
export function readTyped(contents: TableContents | null): TypedRow[] {
  if (!contents) return [];
  const at = (column: SummaryColumn): number => contents.headers.indexOf(headerOf(column));
  const [priorAt, directionAt, stampAt] = [at("prior"), at("direction"), at("stamp")];
  return contents.rows.flatMap((row, index): TypedRow[] => {
    const stamp = parseStamp(row[stampAt]);
    if (!stamp) return [];
    const value = numberIn(row[priorAt]);
    const isTyped = value !== null && (stamp.prior === null || !value.eq(stamp.prior));
    const cell = { row: contents.cell.row + index + 1, column: contents.cell.column + Math.max(0, priorAt) };
    const prior = isTyped ? knownPrior(stamp, value, contents.sheet, cell) : null;
    const lessIsBetter = directionIn(row[directionAt], stamp.direction);
    return prior || lessIsBetter !== null ? [{ key: stamp, prior, lessIsBetter }] : [];
  });
}

function knownPrior(key: RowKey, value: Big, sheet: string, cell: KnownPrior["cell"]): KnownPrior {
  return {
    source: "typed",
    initiative: { title: key.title, number: key.number, sheet: key.sheet },
    ...{ indicator: key.name, mark: key.mark, value, unit: key.unit },
    ...{ fiscalYear: null, file: null, sheet, cell, figure: null },
  };
}

/** The typed figures, as the engine takes them. */
export function typedPriors(typed: readonly TypedRow[]): KnownPrior[] {
  return typed.flatMap(({ prior }) => (prior ? [prior] : []));
}

/** The chosen directions by the indicator's name, as the engine's settings have them. */
export function typedDirections(typed: readonly TypedRow[]): Record<string, boolean> {
  return Object.fromEntries(
    typed.flatMap(({ key, lessIsBetter }) => (lessIsBetter === null ? [] : [[key.name, lessIsBetter]])),
  );
}

/** One text for rows of one indicator. */
export function identityOf({ title, number, sheet, name, mark }: RowKey): string {
  const block = title === null ? [number, sheet] : [title.normalize("NFKC").replace(/\s/g, "")];
  return JSON.stringify([...block, name, mark]);
}

function parseStamp(value: RawValue | undefined): RowStamp | null {
  if (typeof value !== "string" || !value.startsWith("[1,")) return null;
  const fields = fieldsOf(value);
  const [, title, number, sheet, name, mark, unit, prior, direction] = fields;
  if (typeof sheet !== "string" || typeof name !== "string" || typeof direction !== "string") return null;
  return {
    ...{ title: textOf(title), number: textOf(number), sheet, name, mark: textOf(mark), unit: textOf(unit) },
    ...{ prior: typeof prior === "number" ? prior : null, direction },
  };
}

/** A person may have changed the hidden cell: then the row is as good as unstamped. */
function fieldsOf(json: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A typed number, also where it was typed as text: １，２３４件. */
function numberIn(value: RawValue | undefined): Big | null {
  if (typeof value === "number") return new Big(value);
  if (typeof value !== "string") return null;
  const plain = value
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/^[▲△−]/, "-");
  const digits = /^-?[0-9]+(?:\.[0-9]+)?/.exec(plain)?.[0];
  return digits === undefined ? null : new Big(digits);
}

function directionIn(value: RawValue | undefined, written: string): boolean | null {
  if (value === written) return null;
  if (value === DIRECTIONS.less) return true;
  return value === DIRECTIONS.more ? false : null;
}

/** Where the typed figures stand in a plan's row. */
export const TYPED_COLUMNS: readonly number[] = [columnIndex("prior"), columnIndex("direction")];
