import { lastColumn, lastRow, type Area, type Sheet } from "../model";
import { apiNotFound, HostError } from "./errors";
import { fullAddress } from "./addresses";
import { horizontalName, underlineName, verticalName } from "./format-names";

/** Whether all lines are hidden, or null where some are. */
export function allHidden(from: number, count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(from);
  for (let index = from + 1; index < from + count; index++) if (isHidden(index) !== first) return null;
  return first;
}

/** What is asked for: `{ format: { font: { name: true } } }`. */
type Options = Readonly<Record<string, unknown>>;

type Answers = { readonly [name: string]: (() => unknown) | Answers };

/** `Range.getRowProperties`: one record for each row. Sizes are points. */
export function rowProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.rowCount);
  return Array.from({ length: area.rowCount }, (_, index) => {
    const row = area.row + index;
    const line = { row, column: area.column, rowCount: 1, columnCount: area.columnCount };
    const { height, hidden } = sheet.row(row);
    return answer(options, {
      address: () => fullAddress(sheet, line),
      rowHidden: () => hidden,
      rowIndex: () => row,
      format: { rowHeight: () => (hidden ? 0 : height) },
    });
  });
}

/** `Range.getColumnProperties`: one record for each column. */
export function columnProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.columnCount);
  return Array.from({ length: area.columnCount }, (_, index) => {
    const column = area.column + index;
    const line = { row: area.row, column, rowCount: area.rowCount, columnCount: 1 };
    const { width, hidden } = sheet.column(column);
    return answer(options, {
      address: () => fullAddress(sheet, line),
      columnHidden: () => hidden,
      columnIndex: () => column,
      format: { columnWidth: () => (hidden ? 0 : width) },
    });
  });
}

/** `Range.getCellProperties`: one record for each cell, by rows. */
export function cellProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.rowCount * area.columnCount);
  const rows: unknown[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const line: unknown[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) {
      line.push(answer(options, cellAnswers(sheet, row, column)));
    }
    rows.push(line);
  }
  return rows;
}

function cellAnswers(sheet: Sheet, row: number, column: number): Answers {
  const format = sheet.formatAt(row, column);
  const { font } = format;
  return {
    address: () => fullAddress(sheet, { row, column, rowCount: 1, columnCount: 1 }),
    addressLocal: () => fullAddress(sheet, { row, column, rowCount: 1, columnCount: 1 }),
    format: {
      fill: { color: () => format.fill ?? "#FFFFFF" },
      font: {
        name: () => font.name,
        size: () => font.size,
        bold: () => font.bold,
        italic: () => font.italic,
        color: () => font.color,
        strikethrough: () => font.strikethrough,
        underline: () => underlineName(font.underline),
      },
      protection: { locked: () => format.locked },
      horizontalAlignment: () => horizontalName(format.horizontal),
      verticalAlignment: () => verticalName(format.vertical),
      indentLevel: () => format.indent,
      shrinkToFit: () => format.shrinkToFit,
      textOrientation: () => (format.rotation === 255 ? 180 : format.rotation),
      wrapText: () => format.wrapText,
      rowHeight: () => sheet.row(row).height,
      columnWidth: () => sheet.column(column).width,
    },
  };
}

function answer(options: unknown, answers: Answers, path = ""): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries((options ?? {}) as Options)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const source = answers[name];
    if (source === undefined) throw apiNotFound(`properties option ${path}${name}`);
    result[name] = typeof source === "function" ? source() : answer(wanted, source, `${path}${name}.`);
  }
  return result;
}

/** Only a real Excel can confirm where the limit lies; unbounded ranges are refused here. */
function demandModest(count: number): void {
  if (count > 1_000_000) throw new HostError("RangeExceedsLimit", "The range is too large for its properties.");
}
