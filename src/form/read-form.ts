import { isOwnSheet, type WorkbookSnapshot } from "../snapshot";
import { atOnce, type Steps } from "../steps";
import { cutIntoBlocks } from "./blocks";
import { judge, missingLabels } from "./candidates";
import { readFiscalYear } from "./fiscal-year";
import { LayoutHints } from "./judgements";
import { printedReader } from "./printed";
import { draftBlock, finishBlock, type DraftBlock } from "./read-block";
import { titleOfSheet } from "./sheet-title";
import { stageOf } from "./stage";
import { surveyInSteps, type SheetSurvey } from "./survey";
import type { FormReading, Initiative, Stage, UnreadableBlock } from "./types";

export interface ReadFormOptions {
  /** 当年度, where the user has set it. */
  readonly fiscalYear?: number;
  /** The stage, where the user has set it. */
  readonly stage?: Stage;
  /** Whether blocks on hidden sheets count as well. */
  readonly includeHidden?: boolean;
}

interface ReadSheet {
  readonly survey: SheetSurvey;
  readonly drafts: readonly DraftBlock[];
  readonly unreadable: readonly UnreadableBlock[];
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
  const foreign = snapshot.sheets.filter((sheet) => !isOwnSheet(sheet));
  const sheets: ReadSheet[] = [];
  for (const sheet of foreign) sheets.push(yield* readSheet(yield* surveyInSteps(sheet, read)));
  const isRead = ({ survey }: ReadSheet): boolean =>
    options.includeHidden === true || survey.grid.sheet.visibility === "visible";
  const shown = sheets.filter(isRead);
  const hidden = sheets.filter((sheet) => !isRead(sheet) && sheet.drafts.length > 0);
  const hints = learnLayout(sheets);
  const initiatives: Initiative[] = [];
  for (const { drafts } of shown) {
    for (const draft of drafts) {
      initiatives.push(withSheetTitle(finishBlock(draft, initiatives.length, hints), drafts.length === 1));
      yield;
    }
  }
  return {
    fiscalYear: readFiscalYear(
      options.fiscalYear,
      shown
        .filter(({ drafts }) => drafts.length > 0)
        .map((sheet) => ({ survey: sheet.survey, firstRow: firstRowOf(sheet) })),
      shown.filter(({ drafts }) => drafts.length === 0).map(({ survey }) => survey),
      initiatives,
    ),
    initiatives,
    unreadable: shown.flatMap(({ unreadable }) => unreadable),
    hiddenSheets: hidden.map(({ survey, drafts }) => ({ sheet: survey.grid.sheet.name, blocks: drafts.length })),
    hiddenNumbers: hidden.flatMap(({ drafts }) => drafts.flatMap(({ heading }) => heading.number ?? [])),
    stage: options.stage ?? stageOf(initiatives),
  };
}

function* readSheet(survey: SheetSurvey): Steps<ReadSheet> {
  const drafts: DraftBlock[] = [];
  const unreadable: UnreadableBlock[] = [];
  if (SAMPLE_SHEET.test(survey.grid.sheet.name)) return { survey, drafts, unreadable };
  for (const candidate of cutIntoBlocks(survey)) {
    yield;
    const draft = draftBlock(candidate);
    const verdict = judge(draft);
    if (verdict === "block") drafts.push(draft);
    if (verdict === "unreadable") unreadable.push(unreadableBlock(draft));
  }
  return { survey, drafts, unreadable };
}

function learnLayout(sheets: readonly ReadSheet[]): LayoutHints {
  const hints = new LayoutHints();
  for (const { drafts } of sheets)
    for (const { cells } of drafts) for (const judgement of cells) hints.learn(judgement);
  return hints;
}

function firstRowOf({ drafts }: ReadSheet): number {
  return Math.min(...drafts.map(({ candidate }) => candidate.bounds.top));
}

function withSheetTitle(initiative: Initiative, isAlone: boolean): Initiative {
  if (initiative.title !== null || !isAlone) return initiative;
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
