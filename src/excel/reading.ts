import { singleCell, type CellRange, type SheetSnapshot, type SheetVisibility, type SnapshotCell } from "../snapshot";
import { areasQuestion, rulesQuestion, type FlagMemory } from "./flags";
import { isLarge, partQuestions, partsByRows, type Parts } from "./first-part";
import { layoutOf, layoutQuestions, startLayout, type LayoutReading } from "./layout";
import { orderedAreas } from "./merged-areas";
import { isHuge, partsOf } from "./parts";
import { askAll, type Question } from "./questions";
import { contentsQuestion, knownContentsQuestion, mergesQuestions } from "./sheet-questions";
import { scatteredQuestion, usedRangeQuestion } from "./sheet-questions";
import type { SheetReading } from "./sheet-questions";
import { aroundUsed, outside, unknownWindow } from "./window";

export interface ReadOptions {
  /** Reads sizes and fonts too: one more round trip. */
  readonly layout?: boolean;
  /**
   * Called with the first rows of the sheet in front when the workbook is so large that reading it takes seconds. Its last
   * merged areas and whatever follows may be missing, its layout always is. Reading goes on when the promise is fulfilled.
   */
  readonly onFirstPart?: (sheet: SheetSnapshot) => Promise<void>;
}

/** What was read, and what is to be remembered for flags. */
export interface WorkbookReading {
  readonly sheets: readonly SheetSnapshot[];
  readonly flags: FlagMemory;
  /** The sheets' names by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

const SHEET = "id,name,visibility,protection/protected";

/**
 * Reads all sheets in two round trips whatever their number, three with layout.
 *
 * The first asks what sheets there are; the second for the values, and for the merged areas, which Excel gives only by
 * ranges that must be known beforehand. The used ranges of the active, the first and the last sheet come with the first
 * trip, because those sheets can be named without their names. For others a window is asked; only where a sheet turns out
 * to be larger does a further trip follow. (Chains such as `getFirst().getNextOrNullObject().getUsedRangeOrNullObject()`
 * would tell all used ranges at once, but what a null object's members give is not documented.)
 *
 * A workbook of more than about 200 blocks takes more trips, so that no message keeps the page busy for long.
 *
 * Flags of ours that are there already are noted on the way, for `annotate`; only where there are some does a third trip ask
 * for their cells (with the layout, if that is asked for).
 *
 * Reading merged areas clears the user's undo stack in some builds of Excel (office-js issue 5918): call this only when
 * the user asks for it.
 */
export async function readSheets(context: Excel.RequestContext, options: ReadOptions): Promise<WorkbookReading> {
  const { worksheets } = context.workbook;
  worksheets.load(SHEET.replace(/\w+(?:\/\w+)?/g, "items/$&"));
  const named = [worksheets.getActiveWorksheet(), worksheets.getFirst(), worksheets.getLast()].map(startReading);
  for (const { sheet } of named) sheet.load("id");
  await askUsedRanges(context, named);
  const readings = worksheets.items.map((sheet) => {
    const known = named.find((other) => other.sheet.id === sheet.id);
    return { ...startReading(sheet), used: known?.used };
  });
  const inFront = readings.find(({ sheet }) => sheet.id === named[0]?.sheet.id);
  return finish(context, readings, inFront, options);
}

/** Reads the sheet in front in two round trips, three with layout. */
export async function readSheetInFront(context: Excel.RequestContext, options: ReadOptions): Promise<WorkbookReading> {
  const reading = startReading(context.workbook.worksheets.getActiveWorksheet());
  reading.sheet.load(SHEET);
  await askUsedRanges(context, [reading]);
  return finish(context, [reading], reading, options);
}

/** The first trip. It is small, and is not asked again: after a failure the library drops what names these sheets. */
async function askUsedRanges(context: Excel.RequestContext, readings: readonly SheetReading[]): Promise<void> {
  const questions = readings.map(usedRangeQuestion);
  for (const question of questions) question.ask();
  await context.sync();
  for (const question of questions) question.take();
}

function startReading(sheet: Excel.Worksheet): SheetReading {
  return { sheet, used: undefined, cells: [], merges: [], rules: [] };
}

async function finish(
  context: Excel.RequestContext,
  readings: SheetReading[],
  inFront: SheetReading | undefined,
  options: ReadOptions,
): Promise<WorkbookReading> {
  const begun = isLarge(readings) ? await begin(context, readings, inFront, options) : new Map<SheetReading, Parts>();
  const windows = new Map<SheetReading, CellRange>();
  const unknown = readings.filter(({ used }) => used === undefined);
  for (const reading of unknown) windows.set(reading, unknownWindow(unknown.length));
  for (const reading of readings) if (reading.used && isHuge(reading.used)) windows.set(reading, NOTHING);
  await askAll(
    context,
    readings.flatMap((reading) => [rulesQuestion(reading), ...questionsFor(reading, windows.get(reading), begun)]),
  );
  await askAll(
    context,
    readings.flatMap((reading) => questionsBeyond(reading, windows.get(reading))),
  );
  for (const { cells } of readings) cells.sort(byPlace);
  const layouts = new Map(options.layout ? readings.map((reading) => [reading, startLayout(reading)]) : []);
  await askAll(context, [
    ...readings.flatMap((reading) => reading.rules.map((rule) => areasQuestion(reading, rule))),
    ...[...layouts.values()].flatMap(layoutQuestions),
  ]);
  return {
    sheets: readings.map((reading) => snapshotOf(reading, layouts.get(reading))),
    names: new Map(readings.map(({ sheet }) => [sheet.id, sheet.name])),
    flags: new Map(readings.map(({ sheet, rules, merges }) => [sheet.name, { rules, merges }])),
  };
}

/**
 * A large workbook: asks how large each sheet is, so that messages can be cut to size, and reads the first rows of the sheet
 * in front before the rest. Gives the sheets that are begun.
 */
async function begin(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
  inFront: SheetReading | undefined,
  { onFirstPart }: ReadOptions,
): Promise<ReadonlyMap<SheetReading, Parts>> {
  await askAll(context, readings.filter(({ used }) => used === undefined).map(usedRangeQuestion));
  if (!onFirstPart || !inFront?.used || isHuge(inFront.used)) return new Map();
  const parts = partsByRows(inFront.used);
  await askAll(context, partQuestions(inFront, parts.first));
  await onFirstPart(snapshotOf({ ...inFront, cells: [...inFront.cells] }, undefined));
  return new Map([[inFront, parts]]);
}

/** The window of a sheet with a huge used range: its values are found first. */
const NOTHING: CellRange = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

function questionsFor(
  reading: SheetReading,
  window: CellRange | undefined,
  begun: ReadonlyMap<SheetReading, Parts>,
): Question[] {
  const parts = begun.get(reading);
  if (parts) return partQuestions(reading, parts.rest);
  if (window === NOTHING) return [scatteredQuestion(reading)];
  if (window) return [contentsQuestion(reading), ...mergesQuestions(reading, window)];
  if (!reading.used) return [];
  return [knownContentsQuestion(reading), ...mergesQuestions(reading, aroundUsed(reading.used))];
}

/** What the window did not show of a sheet that turned out to be larger. */
function questionsBeyond(reading: SheetReading, window: CellRange | undefined): Question[] {
  if (!reading.used || !window) return [];
  const singles = reading.cells.map(singleCell);
  const parts = isHuge(reading.used) ? partsOf(singles) : [reading.used];
  const pieces = parts.flatMap((part) => outside(aroundUsed(part), window));
  return pieces.flatMap((piece) => mergesQuestions(reading, piece));
}

function byPlace(a: SnapshotCell, b: SnapshotCell): number {
  return a.row - b.row || a.column - b.column;
}

function snapshotOf({ sheet, cells, merges }: SheetReading, layout: LayoutReading | undefined): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    isProtected: sheet.protection.protected,
    cells,
    merges: orderedAreas(merges),
    layout: layout ? layoutOf(layout) : null,
  };
}

function visibilityOf(visibility: string): SheetVisibility {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}
