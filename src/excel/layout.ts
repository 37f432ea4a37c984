import { cellKey, type CellRange, type SheetLayout, type TextFormat } from "../snapshot";
import { halvesOfArea, type Question } from "./questions";
import type { SheetReading } from "./sheet-questions";
import { textRuns } from "./text-runs";

/** A sheet's layout as far as it has been read. Sizes are points. */
export interface LayoutReading extends SheetLayout {
  readonly reading: SheetReading;
  readonly rowHeights: number[];
  readonly hiddenRows: Set<number>;
  readonly columnWidths: number[];
  defaultRowHeight: number;
  defaultColumnWidth: number;
  readonly textFormats: Map<string, TextFormat>;
}

/** Characters of the answer for a row, of the question for a range's formats, and of the answer for each of its cells. */
const LINE_WEIGHT = 60;
const RANGE_WEIGHT = 400;
const FORMAT_WEIGHT = 130;

/** The sheet's last cell: nobody sizes it, so its row and column have the sheet's default sizes. */
const LAST_CELL = { row: 1_048_575, column: 16_383 };

export function layoutOf(layout: LayoutReading): SheetLayout {
  const { rowHeights, defaultRowHeight, hiddenRows, columnWidths, defaultColumnWidth, textFormats } = layout;
  return { rowHeights, defaultRowHeight, hiddenRows, columnWidths, defaultColumnWidth, textFormats };
}

export function startLayout(reading: SheetReading): LayoutReading {
  return {
    reading,
    rowHeights: [],
    hiddenRows: new Set(),
    columnWidths: [],
    defaultRowHeight: 0,
    defaultColumnWidth: 0,
    textFormats: new Map(),
  };
}

/** Sizes of rows and columns, and how each text is set; the values must have been read. */
export function layoutQuestions(layout: LayoutReading): Question[] {
  const { used, merges } = layout.reading;
  const questions = [defaultsQuestion(layout)];
  if (!used) return questions;
  const end = endOf([
    used,
    ...merges.filter((merge) => merge.row < LAST_SIZED.row && merge.column < LAST_SIZED.column),
  ]);
  questions.push(rowsQuestion(layout, { row: 0, column: 0, rowCount: end.row, columnCount: 1 }));
  questions.push(columnsQuestion(layout, { row: 0, column: 0, rowCount: 1, columnCount: end.column }));
  const texts = new Set(layout.reading.cells.filter(({ kind }) => kind === "text").map(cellKey));
  return [...questions, ...textRuns(layout.reading).map((run) => formatsQuestion(layout, texts, run))];
}

/** No form reaches as far; a merge of whole rows or columns is not followed to the sheet's end. */
const LAST_SIZED = { row: 100_000, column: 512 };

/** Row and column past the end of all areas: a merged area reaches beyond the values that stand at its first cell. */
function endOf(areas: readonly CellRange[]): { row: number; column: number } {
  let [row, column] = [0, 0];
  for (const area of areas) {
    row = Math.max(row, Math.min(area.row + area.rowCount, LAST_SIZED.row));
    column = Math.max(column, Math.min(area.column + area.columnCount, LAST_SIZED.column));
  }
  return { row, column };
}

function rangeOf({ reading: { sheet } }: LayoutReading, area: CellRange): Excel.Range {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.untrack();
  return range;
}

function defaultsQuestion(layout: LayoutReading): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = rangeOf(layout, { ...LAST_CELL, rowCount: 1, columnCount: 1 });
      range.load("format/rowHeight,format/columnWidth");
    },
    take() {
      layout.defaultRowHeight = range?.format.rowHeight ?? 0;
      layout.defaultColumnWidth = range?.format.columnWidth ?? 0;
      return [];
    },
    split: () => [],
  };
}

function rowsQuestion(layout: LayoutReading, area: CellRange): Question {
  let answer: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  return {
    ask() {
      answer = rangeOf(layout, area).getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    },
    take() {
      answer?.value.forEach(({ rowHidden, format }, index) => {
        const row = area.row + index;
        if (rowHidden) layout.hiddenRows.add(row);
        layout.rowHeights[row] = rowHidden ? 0 : (format?.rowHeight ?? 0);
      });
      return [];
    },
    split: () => halvesOfArea(area).map((half) => rowsQuestion(layout, half)),
    weight: () => area.rowCount * LINE_WEIGHT,
  };
}

function columnsQuestion(layout: LayoutReading, area: CellRange): Question {
  let answer: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;
  return {
    ask() {
      answer = rangeOf(layout, area).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    },
    take() {
      answer?.value.forEach(({ columnHidden, format }, index) => {
        layout.columnWidths[area.column + index] = columnHidden ? 0 : (format?.columnWidth ?? 0);
      });
      return [];
    },
    split: () => halvesOfArea(area).map((half) => columnsQuestion(layout, half)),
  };
}

const TEXT_FORMAT: Excel.CellPropertiesLoadOptions = {
  format: { font: { name: true, size: true, bold: true }, wrapText: true, shrinkToFit: true },
};

/** How the texts of neighbouring cells are set; cells between them that are not in `texts` do not matter. */
function formatsQuestion(layout: LayoutReading, texts: ReadonlySet<string>, area: CellRange): Question {
  let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    ask() {
      answer = rangeOf(layout, area).getCellProperties(TEXT_FORMAT);
    },
    take() {
      answer?.value.forEach((line, y) => {
        line.forEach(({ format }, x) => {
          const key = cellKey({ row: area.row + y, column: area.column + x });
          if (texts.has(key)) layout.textFormats.set(key, textFormatOf(format));
        });
      });
      return [];
    },
    split: () => halvesOfArea(area).map((half) => formatsQuestion(layout, texts, half)),
    weight: () => RANGE_WEIGHT + area.rowCount * area.columnCount * FORMAT_WEIGHT,
  };
}

function textFormatOf(format: Excel.CellPropertiesFormat | undefined): TextFormat {
  return {
    fontName: format?.font?.name ?? null,
    fontSize: format?.font?.size ?? null,
    bold: format?.font?.bold ?? null,
    wrapText: format?.wrapText ?? null,
    shrinkToFit: format?.shrinkToFit ?? null,
  };
}
