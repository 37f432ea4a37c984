import { isOwnSheet, type WorkbookSnapshot } from "../snapshot";
import { atOnce, type Steps } from "../steps";
import { cutIntoBlocks } from "./blocks";
import { judge, missingLabels } from "./candidates";
import { readFiscalYear, yearOfForm, yearOfOther } from "./fiscal-year";
import type { JudgementCells } from "./judgement-cells";
import { LayoutHints } from "./judgements";
import { printedReader } from "./printed";
import { draftBlock, finishBlock, type DraftBlock } from "./read-block";
import { titleOfSheet } from "./sheet-title";
import { stageOf } from "./stage";
import { surveyInSteps, type SheetSurvey } from "./survey";
import type { FiscalYearReading, FormReading, Initiative, Stage, UnreadableBlock } from "./types";

export interface ReadFormOptions {
  /** 当年度, where the user has set it. */
  readonly fiscalYear?: number;
  /** The stage, where the user has set it. */
  readonly stage?: Stage;
  /** Whether blocks on hidden sheets count as well. */
  readonly includeHidden?: boolean;
}

/** What is left of a sheet when it has been read: not the sheet itself, so that of a large workbook one is held at a time. */
interface ReadSheet {
  readonly name: string;
  readonly isShown: boolean;
  /** In the order of the sheet; a draft where an empty choice waits for what the other sheets teach. */
  readonly blocks: readonly (Initiative | DraftBlock)[];
  readonly unreadable: readonly UnreadableBlock[];
  readonly year: FiscalYearReading | null;
}

/** Sheets that show how to fill the form in. */
const SAMPLE_SHEET = /記[入載](?:例|要領|要綱)|作成(?:例|要領)|見本|サンプル|手引/u;

/**
 * Finds every 取組項目 block of a workbook and its fields, by labels and geometry alone: in any layout, on any sheet.
 * Never throws; what looks like a block but cannot be read is among `unreadable`. Sheets of our own are passed over.
 */
export function readForm(snapshot: WorkbookSnapshot, options: ReadFormOptions = {}): FormReading {
  return atOnce(readFormInSteps(snapshot, options));
}

/** The same in steps: a large workbook takes a second. */
export function* readFormInSteps(snapshot: WorkbookSnapshot, options: ReadFormOptions = {}): Steps<FormReading> {
  const read = printedReader();
  const hints = new LayoutHints();
  const sheets: ReadSheet[] = [];
  let count = 0;
  for (const sheet of snapshot.sheets) {
    if (isOwnSheet(sheet)) continue;
    const isShown = options.includeHidden === true || sheet.visibility === "visible";
    const found = yield* readSheet(yield* surveyInSteps(sheet, read), isShown, count, hints);
    sheets.push(found);
    if (isShown) count += found.blocks.length;
  }
  const shown = sheets.filter(({ isShown }) => isShown);
  const hidden = sheets.filter(({ isShown, blocks }) => !isShown && blocks.length > 0);
  const initiatives: Initiative[] = [];
  for (const { blocks } of shown) {
    for (const block of blocks) {
      const isWaiting = "candidate" in block;
      const initiative = isWaiting ? finishBlock(block, initiatives.length, hints) : block;
      initiatives.push(blocks.length === 1 ? withSheetTitle(initiative) : initiative);
      if (isWaiting) yield;
    }
  }
  return {
    fiscalYear: readFiscalYear(
      options.fiscalYear,
      {
        forms: shown.filter(({ blocks }) => blocks.length > 0).map(({ year }) => year),
        others: shown.filter(({ blocks }) => blocks.length === 0).map(({ year }) => year),
      },
      initiatives,
    ),
    initiatives,
    unreadable: shown.flatMap(({ unreadable }) => unreadable),
    hiddenSheets: hidden.map(({ name, blocks }) => ({ sheet: name, blocks: blocks.length })),
    hiddenNumbers: hidden.flatMap(({ blocks }) => blocks.flatMap((block) => numberOf(block) ?? [])),
    stage: options.stage ?? stageOf(initiatives),
  };
}

/** @param count how many blocks the sheets before have */
function* readSheet(survey: SheetSurvey, isShown: boolean, count: number, hints: LayoutHints): Steps<ReadSheet> {
  const { name } = survey.grid.sheet;
  const blocks: (Initiative | DraftBlock)[] = [];
  const unreadable: UnreadableBlock[] = [];
  let firstRow = Infinity;
  for (const candidate of SAMPLE_SHEET.test(name) ? [] : cutIntoBlocks(survey)) {
    yield;
    const draft = draftBlock(candidate);
    const verdict = judge(draft);
    if (verdict === "unreadable") unreadable.push(unreadableBlock(draft));
    if (verdict !== "block") continue;
    firstRow = Math.min(firstRow, candidate.bounds.top);
    for (const judgement of draft.cells) hints.learn(judgement);
    const isComplete = isShown && draft.cells.every(isChosen);
    blocks.push(isComplete ? finishBlock(draft, count + blocks.length, hints) : draft);
  }
  const year = blocks.length > 0 ? yearOfForm(survey, firstRow) : yearOfOther(survey);
  return { name, isShown, blocks, unreadable, year };
}

/** Whether a choice has been found: others teach nothing about its place. */
function isChosen({ marked }: JudgementCells): boolean {
  return marked !== null;
}

function numberOf(block: Initiative | DraftBlock): string | null {
  return "candidate" in block ? block.heading.number : block.number;
}

/** The only block of a sheet may have its title in the sheet's name. */
function withSheetTitle(initiative: Initiative): Initiative {
  if (initiative.title !== null) return initiative;
  const title = titleOfSheet(initiative.sheet);
  return title === null ? initiative : { ...initiative, title };
}

function unreadableBlock({ candidate, heading }: DraftBlock): UnreadableBlock {
  const { bounds, headings, labels, survey } = candidate;
  const first = headings[0]?.area ?? labels[0]?.area;
  const { row, column } = first?.range ?? { row: bounds.top, column: bounds.left };
  return {
    sheet: survey.grid.sheet.name,
    range: {
      row: bounds.top,
      column: bounds.left,
      rowCount: bounds.bottom - bounds.top + 1,
      columnCount: bounds.right - bounds.left + 1,
    },
    cell: { row, column },
    number: heading.number,
    title: heading.title,
    missing: missingLabels(candidate),
  };
}
