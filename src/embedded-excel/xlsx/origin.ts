import type { Hyperlink, Sheet, Workbook } from "../model";
import type { ZipArchive } from "./zip/archive";

/** A piece of a part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a table was read from. */
export interface TableOrigin {
  readonly part: string;
  /** Id of the sheet's relationship to the part. */
  readonly relationshipId: string;
  /** The table's `id` in the file. */
  readonly number: number;
}

/** Where a sheet's drawing was read from. */
export interface DrawingOrigin {
  readonly part: string;
  /** By the chart's id in the model: its part, the drawing's relationship to it, where its anchor begins. */
  readonly charts: ReadonlyMap<
    number,
    { readonly part: string; readonly relationshipId: string; readonly start: number }
  >;
}

/** Where a sheet was read from. */
export interface SheetOrigin {
  readonly part: string;
  /** Id of the workbook's relationship to the part. */
  readonly relationshipId: string;
  /** Where in the part's text conditional formats and data validations stand, by their ids. */
  readonly rules: ReadonlyMap<number, Span>;
  readonly hyperlinks: ReadonlyMap<Hyperlink, Span>;
  /** By the table's id in the model. */
  readonly tables: ReadonlyMap<number, TableOrigin>;
  readonly drawing: DrawingOrigin | null;
}

/** Where a workbook was read from: what a writer needs to patch it. */
export interface Origin {
  readonly archive: ZipArchive;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly sharedStringCount: number;
  /** The part of our own that keeps settings, if there is one. */
  readonly settingsPart: string | null;
  /** Pixels of a digit of the normal font, which widths are counted in. */
  readonly digitWidth: number;
  readonly sheets: ReadonlyMap<Sheet, SheetOrigin>;
}

const origins = new WeakMap<Workbook, Origin>();

export function rememberOrigin(workbook: Workbook, origin: Origin): void {
  origins.set(workbook, origin);
}

/** Where the workbook was read from, or null for one that was built in memory. */
export function originOf(workbook: Workbook): Origin | null {
  return origins.get(workbook) ?? null;
}
