import { applyToText, type Edit } from "../../edits";
import { cellKey } from "../../snapshot";
import { inMessages, withTexts, type Change } from "../changes";
import { askAll } from "../questions";
import { literal } from "./literal";
import {
  cellQuestion,
  rawValueIn,
  rowQuestion,
  textIn,
  type CellTarget,
  type RowEdit,
  type RowTarget,
} from "./targets";
import type { Applied, EditOutcome, RawValue, Refusal } from "./types";

const LONGEST_TEXT = 32_767;

/** Heights that differ by less come from Excel's rounding to pixels. */
const SAME_HEIGHT = 0.8;

/**
 * Writes edits, each only where the workbook is still as the edit expects it. Two round trips: what is there, then the
 * change; the change reads back what Excel made of it. Text is written as text. What is already as wanted counts as
 * applied, so that a call that failed half-way can be made again.
 * @param values what to write instead of an edit's text, where that is no text but displayed so
 * @throws ExcelError
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  values: ReadonlyMap<Edit, RawValue> = new Map(),
): Promise<EditOutcome> {
  const { cells, rows } = targetsOf(context, edits);
  await askAll(context, [...cells.map(cellQuestion), ...rows.map(rowQuestion)]);
  const writing = new Writing();
  for (const target of cells) planCell(writing, target, values);
  for (const target of rows) planRow(writing, target);
  await inMessages(context, writing.changes);
  await takeBack(context, writing);
  return { applied: writing.applied, refused: writing.refused };
}

/** What one call will write, and what came of it. */
class Writing {
  readonly changes: Change[] = [];
  readonly applied: Applied[] = [];
  readonly refused: { edit: Edit; why: Refusal }[] = [];
  readonly written: { target: CellTarget; after: string; was: Excel.Range | null; range: Excel.Range | null }[] = [];

  refuse(edits: readonly Edit[], why: Refusal): void {
    for (const edit of edits) this.refused.push({ edit, why });
  }
}

function targetsOf(context: Excel.RequestContext, edits: readonly Edit[]) {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  const cells = new Map<string, CellTarget>();
  const rows = new Map<string, RowTarget>();
  for (const edit of edits) {
    const { sheet: sheetName } = edit;
    if (edit.kind === "rowHeight") {
      const target = { sheetName, sheet: sheetOf(sheetName), row: edit.row, edit, height: 0, isLocked: false };
      rows.set(`${sheetName}\n${edit.row}`, target);
      continue;
    }
    const key = `${sheetName}\n${cellKey(edit.cell)}`;
    const known = cells.get(key);
    if (known) known.edits.push(edit);
    else cells.set(key, { ...unread, sheetName, sheet: sheetOf(sheetName), cell: edit.cell, edits: [edit] });
  }
  return { cells: [...cells.values()], rows: [...rows.values()] };
}

const unread = {
  text: "",
  value: undefined,
  numberFormat: "General",
  isCalculated: false,
  isLocked: false,
  hasMixedFont: false,
};

function planCell(writing: Writing, target: CellTarget, values: ReadonlyMap<Edit, RawValue>): void {
  const { edits, sheetName, cell } = target;
  const before = edits[0]?.before ?? "";
  const wanted = applyToText(before, edits);
  if (wanted.kind !== "applied") return writing.refuse(edits, "conflict");
  const after = wanted.text;
  if (target.text === after) {
    writing.applied.push({ kind: "cell", sheet: sheetName, cell, before, after });
    return;
  }
  const why = obstacleTo(target, before, after);
  if (why) return writing.refuse(edits, why);
  const entry: Writing["written"][number] = { target, after, was: null, range: null };
  writing.written.push(entry);
  const [value] = edits.flatMap((edit) => values.get(edit) ?? []);
  const change = () => {
    // Read by the same message, right before it writes: a person may have typed since the first one.
    entry.was = cellOf(target).load("values,text,formulas");
    entry.range = write(target, value ?? literal(after, target.numberFormat));
  };
  // The answer holds what was there and what is there now, each several times.
  writing.changes.push(withTexts([before, before, before, after, after], change));
}

function obstacleTo(target: CellTarget, before: string, after: string): Refusal | null {
  if (target.text !== before) return "changed";
  if (target.isCalculated) return "formula";
  if (target.isLocked) return "protected";
  if (target.hasMixedFont && target.text !== "") return "mixed-font";
  return after.length > LONGEST_TEXT ? "too-long" : null;
}

/** Writes a cell and asks for what Excel made of it. */
function write(target: CellTarget, value: RawValue): Excel.Range {
  const range = cellOf(target);
  range.values = [[value]];
  range.load("values,text");
  return range;
}

function cellOf({ sheet, cell }: CellTarget): Excel.Range {
  return sheet.getCell(cell.row, cell.column).untrack();
}

/** What stood in a cell, as it must be written to stand there again. */
function contentOf({ cell, numberFormat }: CellTarget, was: Excel.Range): RawValue {
  const text = textIn(cell, was);
  const formula = String(was.formulas[0]?.[0] ?? "");
  if (formula.startsWith("=") && !text.startsWith("=")) return formula;
  return rawValueIn(cell, was) ?? literal(text, numberFormat);
}

/** Where a person was faster, or Excel made something else of a text, what was there is put back. */
async function takeBack(context: Excel.RequestContext, writing: Writing): Promise<void> {
  const changes: Change[] = [];
  for (const { target, after, was, range } of writing.written) {
    const { sheetName: sheet, cell, edits, text: before, value } = target;
    if (was && textIn(cell, was) !== before) {
      writing.refuse(edits, "changed");
      changes.push(() => void write(target, contentOf(target, was)));
    } else if (range && textIn(cell, range) === after) {
      writing.applied.push({ kind: "cell", sheet, cell, before, after, ...(value !== undefined && { value }) });
    } else {
      writing.refuse(edits, "not-as-written");
      changes.push(() => void write(target, value ?? literal(before, target.numberFormat)));
    }
  }
  await inMessages(context, changes);
}

function planRow(writing: Writing, { sheetName: sheet, sheet: proxy, row, edit, height, isLocked }: RowTarget): void {
  const applied: Applied = { kind: "rowHeight", sheet, row, before: edit.before, after: edit.points };
  if (Math.abs(height - edit.points) < SAME_HEIGHT) {
    writing.applied.push(applied);
    return;
  }
  const why = obstacleToRow(edit, height, isLocked);
  if (why) return writing.refuse([edit], why);
  writing.applied.push(applied);
  writing.changes.push(() => {
    proxy.getCell(row, 0).untrack().format.rowHeight = edit.points;
  });
}

function obstacleToRow(edit: RowEdit, height: number, isLocked: boolean): Refusal | null {
  if (Math.abs(height - edit.before) >= SAME_HEIGHT) return "changed";
  return isLocked ? "protected" : null;
}
