import { lastColumn, lastRow, type Area, type CellFormat, type Sheet } from "../model";
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

/** How each option is answered for what is asked about: a row, a column, a cell. */
type Answers<Asked> = { readonly [name: string]: ((asked: Asked) => unknown) | Answers<Asked> };

interface Line extends Area {
  readonly sheet: Sheet;
}

const OF_ROW: Answers<Line> = {
  address: (line) => fullAddress(line.sheet, line),
  rowHidden: ({ sheet, row }) => sheet.row(row).hidden,
  rowIndex: ({ row }) => row,
  format: { rowHeight: ({ sheet, row }) => (sheet.row(row).hidden ? 0 : sheet.row(row).height) },
};

const OF_COLUMN: Answers<Line> = {
  address: (line) => fullAddress(line.sheet, line),
  columnHidden: ({ sheet, column }) => sheet.column(column).hidden,
  columnIndex: ({ column }) => column,
  format: { columnWidth: ({ sheet, column }) => (sheet.column(column).hidden ? 0 : sheet.column(column).width) },
};

interface FormattedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly format: CellFormat;
}

const addressOf = ({ sheet, row, column }: FormattedCell) =>
  fullAddress(sheet, { row, column, rowCount: 1, columnCount: 1 });

const OF_CELL: Answers<FormattedCell> = {
  address: addressOf,
  addressLocal: addressOf,
  format: {
    fill: { color: ({ format }) => format.fill ?? "#FFFFFF" },
    font: {
      name: ({ format }) => format.font.name,
      size: ({ format }) => format.font.size,
      bold: ({ format }) => format.font.bold,
      italic: ({ format }) => format.font.italic,
      color: ({ format }) => format.font.color,
      strikethrough: ({ format }) => format.font.strikethrough,
      underline: ({ format }) => underlineName(format.font.underline),
    },
    protection: { locked: ({ format }) => format.locked },
    horizontalAlignment: ({ format }) => horizontalName(format.horizontal),
    verticalAlignment: ({ format }) => verticalName(format.vertical),
    indentLevel: ({ format }) => format.indent,
    shrinkToFit: ({ format }) => format.shrinkToFit,
    textOrientation: ({ format }) => (format.rotation === 255 ? 180 : format.rotation),
    wrapText: ({ format }) => format.wrapText,
    rowHeight: ({ sheet, row }) => sheet.row(row).height,
    columnWidth: ({ sheet, column }) => sheet.column(column).width,
  },
};

/** `Range.getRowProperties`: one record for each row. Sizes are points. */
export function rowProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.rowCount);
  return Array.from({ length: area.rowCount }, (_, index) =>
    answer(options, OF_ROW, { ...area, sheet, row: area.row + index, rowCount: 1 }),
  );
}

/** `Range.getColumnProperties`: one record for each column. */
export function columnProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.columnCount);
  return Array.from({ length: area.columnCount }, (_, index) =>
    answer(options, OF_COLUMN, { ...area, sheet, column: area.column + index, columnCount: 1 }),
  );
}

/** `Range.getCellProperties`: one record for each cell, by rows. */
export function cellProperties(sheet: Sheet, area: Area, options: unknown): unknown {
  demandModest(area.rowCount * area.columnCount);
  const rows: unknown[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const line: unknown[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) {
      line.push(answer(options, OF_CELL, { sheet, row, column, format: sheet.formatAt(row, column) }));
    }
    rows.push(line);
  }
  return rows;
}

function answer<Asked>(options: unknown, answers: Answers<Asked>, asked: Asked, path = ""): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries((options ?? {}) as Options)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const source = answers[name];
    if (source === undefined) throw apiNotFound(`properties option ${path}${name}`);
    result[name] = typeof source === "function" ? source(asked) : answer(wanted, source, asked, `${path}${name}.`);
  }
  return result;
}

/** Only a real Excel can confirm where the limit lies; unbounded ranges are refused here. */
function demandModest(count: number): void {
  if (count > 1_000_000) throw new HostError("RangeExceedsLimit", "The range is too large for its properties.");
}
