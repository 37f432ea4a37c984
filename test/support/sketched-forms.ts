import type { Choice, Field, FormReading, Initiative, Judgement, LegendOption } from "../../src/form";
import { rangeToA1, toA1, type CellAddress, type WorkbookSnapshot } from "../../src/snapshot";
import { sheetOf, workbookOf, type Drawing } from "./sheet";

/** A field as it is to be read: its range, its text and, where it shares its cell with its label, its offset there. */
export type SketchedField = readonly [range: string, text: string, offset?: number];
/** A judgement: its field, the choice (a code, "empty", "no-cell", "several", "not-in-legend" or another option's mark) and its legend. */
export type SketchedJudgement = readonly [range: string, text: string, choice: string, legend: string];

export interface SketchedBlock {
  readonly sheet: string;
  readonly range: string;
  /** Number and title with their cells, or null. */
  readonly number: readonly [cell: string, number: string] | null;
  readonly title: readonly [cell: string | null, title: string] | null;
  readonly fields: Readonly<Record<string, SketchedField>>;
  readonly judgements: Readonly<Record<string, SketchedJudgement>>;
  /** Cell, wording and the form's wording. */
  readonly altered: readonly (readonly [cell: string, printed: string, expected: string])[];
  readonly isBlank: boolean;
}

/** Everything that is to be read from a workbook. */
export interface SketchedReading {
  readonly year: readonly [year: number, source: string, sheet: string | null, cell: string | null] | null;
  readonly stage: string;
  readonly blocks: readonly SketchedBlock[];
  /** The cells of what looks like a block and cannot be read. */
  readonly unreadable: readonly string[];
}

/** A workbook as a line of test/fixtures/forms holds it: its sheets drawn by ranges, and what is to be read. */
export interface SketchedForm {
  readonly name: string;
  readonly sheets: Readonly<Record<string, Drawing>>;
  readonly reading: SketchedReading;
}

export function snapshotOf({ sheets }: Pick<SketchedForm, "sheets">): WorkbookSnapshot {
  return workbookOf(...Object.entries(sheets).map(([name, drawing]) => sheetOf(name, drawing)));
}

/** A reading in the words of a sketch. */
export function sketchReading({ fiscalYear, stage, initiatives, unreadable }: FormReading): SketchedReading {
  return {
    year: fiscalYear && [fiscalYear.year, fiscalYear.source, fiscalYear.sheet, cellOf(fiscalYear.cell)],
    stage,
    blocks: initiatives.map(sketchBlock),
    unreadable: unreadable.map(({ cell }) => toA1(cell)),
  };
}

function sketchBlock(initiative: Initiative): SketchedBlock {
  const { sheet, range, number, numberCell, title, titleCell, fields, judgements, alteredLabels, isBlank } = initiative;
  return {
    sheet,
    range: rangeToA1(range),
    number: number === null || numberCell === null ? null : [toA1(numberCell), number],
    title: title === null ? null : [cellOf(titleCell), title],
    fields: byName(Object.values(fields), sketchField),
    judgements: byName(Object.values(judgements), sketchJudgement),
    altered: alteredLabels.map(({ cell, printed, expected }) => [toA1(cell), printed, expected]),
    isBlank,
  };
}

function byName<Item extends Field, Sketch>(
  items: readonly Item[],
  sketch: (item: Item) => Sketch,
): Record<string, Sketch> {
  return Object.fromEntries(items.map((item) => [item.name, sketch(item)]));
}

function sketchField({ range, text, offset }: Field): SketchedField {
  return offset === undefined ? [rangeToA1(range), text] : [rangeToA1(range), text, offset];
}

function sketchJudgement({ range, text, choice, legend }: Judgement): SketchedJudgement {
  return [rangeToA1(range), text, sketchChoice(choice), legend.map(sketchOption).join(" / ")];
}

function sketchChoice(choice: Choice): string {
  switch (choice.kind) {
    case "selected":
      return choice.code;
    case "other":
      return choice.option.mark;
    case "invalid":
      return choice.reason;
    default:
      return choice.kind;
  }
}

function sketchOption({ mark, code, meaning }: LegendOption): string {
  return `${mark} ${meaning} = ${code ?? "neither"}`;
}

function cellOf(cell: CellAddress | null): string | null {
  return cell && toA1(cell);
}
