import type { Change } from "../edits";
import type { Comparator } from "../figures";
import type { Code, FieldName, Stage } from "../form";
import type { KnownPrior, TargetKind } from "../indicators";
import type { Severity } from "../rules";
import type { FileError, Summary } from "./types";

/** torikumi-report/1: what other programs rely on. Keys may be added; a change of meaning is version 2. */
export interface JsonReport {
  readonly format: "torikumi-report/1";
  readonly workbooks: readonly JsonWorkbook[];
  readonly errors?: readonly FileError[];
  readonly summary: Summary;
}

export interface JsonWorkbook {
  readonly file: string;
  readonly fiscalYear: number | null;
  readonly stage: Stage;
  /** Sheets that were read but not checked. */
  readonly hiddenSheets: readonly { readonly sheet: string; readonly blocks: number }[];
  /** How many places look like a block whose fields cannot be found. */
  readonly unreadableBlocks: number;
  readonly initiatives: readonly JsonInitiative[];
  readonly findings: readonly JsonFinding[];
}

export interface JsonField {
  /** Top-left cell of the value's (merged) range. */
  readonly cell: string;
  readonly text: string;
  /** For judgements alone. */
  readonly code?: Code | null;
}

export interface JsonInitiative {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly range: string;
  /** A field that the block does not have is absent. */
  readonly fields: Readonly<Partial<Record<FieldName, JsonField>>>;
  readonly indicators: readonly JsonIndicator[];
  readonly suggestedAttainment: "1" | "2" | null;
}

export interface JsonTarget {
  readonly value: number | null;
  readonly comparator: Comparator;
  readonly kind: TargetKind;
  readonly period?: readonly [number, number];
  readonly cell: string;
  readonly text: string;
}

export interface JsonFigure {
  readonly value: number;
  readonly fiscalYear: number | null;
  readonly provisional: boolean;
  readonly cell: string;
  readonly text: string;
  /** For a figure from outside the block: `cell` is on this sheet of this file (of the workbook itself where no file is named). */
  readonly source?: KnownPrior["source"];
  readonly file?: string;
  readonly sheet?: string;
}

export interface JsonIndicator {
  readonly name: string;
  readonly unit: string | null;
  readonly target: JsonTarget | null;
  readonly actual: JsonFigure | null;
  readonly prior: JsonFigure | null;
  readonly reference: JsonFigure | null;
  /** Percent, one decimal, half up. */
  readonly achievementRate: number | null;
  readonly yearOverYear: { readonly difference: number; readonly unit: string; readonly rate: number | null } | null;
  readonly attained: boolean | null;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly initiative: string | null;
  /** The block's range, since numbers may be duplicated; absent where there is no block. */
  readonly range?: string;
  readonly message: string;
  /** The finding's identity for ignoring it. */
  readonly key: string;
  readonly related?: readonly { readonly sheet: string; readonly cell: string }[];
  readonly fix?: { readonly title: string; readonly edits: readonly Change[] };
  readonly suppressed?: true;
  readonly reason?: string;
}
