import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import {
  NO_VALIDATION,
  textContent,
  type Area,
  type CellContent,
  type Sheet,
  type Workbook,
} from "../../../src/embedded-excel/model";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";

const FIXTURES = path.resolve(__dirname, "../../fixtures");
const files = ["workbooks/w37_above.xlsx", "xlsx/openpyxl.xlsx", "xlsx/libreoffice.xlsx"];

type Edit = (sheet: Sheet, workbook: Workbook) => void;

const place = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const someArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(30),
  column: fc.nat(12),
  rowCount: fc.integer({ min: 1, max: 6 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }).map(textContent),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number): CellContent => ({ kind: "number", number })),
  fc.boolean().map((boolean): CellContent => ({ kind: "boolean", boolean })),
  fc.constant<CellContent>({ kind: "empty" }),
);
const color = fc.constantFrom("#FF0000", "#DDEBF7", "#FFC7CE");

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, content).map(
    ([{ row, column }, value]): Edit =>
      (sheet) =>
        sheet.setContent(row, column, value),
  ),
  fc.tuple(place, content).map(
    ([{ row, column }, value]): Edit =>
      (sheet) =>
        sheet.setFormula(row, column, '=IF(A1="x",B2,"<y>")', value),
  ),
  fc.tuple(place, color, fc.boolean()).map(
    ([{ row, column }, fill, bold]): Edit =>
      (sheet, { styles }) =>
        sheet.setStyle(row, column, styles.withFormat(sheet.cell(row, column).style, { fill, font: { bold } })),
  ),
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 400 })).map(
    ([row, points]): Edit =>
      (sheet) =>
        sheet.setRowHeight(row, points),
  ),
  fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 100 })).map(
    ([column, pixels]): Edit =>
      (sheet) =>
        sheet.setColumnWidth(column, column + 1, pixels * 0.75),
  ),
  someArea.map(
    (area): Edit =>
      (sheet) =>
        sheet.merge(area),
  ),
  someArea.map(
    (area): Edit =>
      (sheet) =>
        sheet.unmerge(area),
  ),
  fc.tuple(someArea, color).map(([area, fill]): Edit => (sheet) => {
    sheet.addConditionalFormat({
      ...{ type: "custom", areas: [area], stopIfTrue: false, formulas: ["=TRUE"], operator: null },
      format: {
        ...{ fill, fontColor: null, bold: true, italic: null, underline: null, strikethrough: null },
        borders: {},
      },
    });
  }),
  fc.nat(5).map((index): Edit => (sheet) => {
    const format = sheet.conditionalFormats[index];
    if (format) sheet.deleteConditionalFormat(format.id);
  }),
  fc.tuple(fc.array(someArea, { minLength: 1, maxLength: 3 }), fc.string({ unit: "grapheme", maxLength: 9 })).map(
    ([areas, text]): Edit =>
      (sheet) =>
        sheet.setDataValidation(areas, { ...NO_VALIDATION, prompt: { show: true, title: text, message: `${text}\n` } }),
  ),
  fc.array(someArea, { minLength: 1, maxLength: 3 }).map(
    (areas): Edit =>
      (sheet) =>
        sheet.setDataValidation(areas, null),
  ),
  fc.constantFrom<Edit>(
    (_sheet, workbook) => void (workbook.sheetByName("追加") ?? workbook.addSheet("追加")),
    (_sheet, workbook) => {
      const added = workbook.sheetByName("追加");
      if (added) workbook.deleteSheet(added);
    },
    (sheet, workbook) => workbook.moveSheet(sheet, workbook.sheets.length - 1),
  ),
);

/** Everything that is to be the same after writing and reading, by names instead of ids. */
function stateOf(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.forEachCell((cell, row, column) => {
      const { content, formula, runs, hasPhonetic } = cell;
      const format = JSON.stringify(sheet.formatAt(row, column));
      const isPlain = content.kind === "empty" && formula === null;
      if (!isPlain || format !== JSON.stringify(workbook.styles.formatOf(0)))
        cells.push([row, column, content, formula, format, runs, hasPhonetic]);
    });
    return {
      ...{ name: sheet.name, cells, merges: sheet.merges, properties: sheet.properties },
      rows: Array.from({ length: 45 }, (_, row) => [sheet.row(row).height, sheet.row(row).hidden]),
      columns: Array.from({ length: 16 }, (_, column) => [sheet.column(column).width, sheet.column(column).hidden]),
      formats: sheet.conditionalFormats.map((format) => ({ ...format, id: 0 })),
      validations: sheet.dataValidations.map((validation) => ({ ...validation, id: 0 })),
    };
  });
}

test.each(files)(
  "any edits of %s, saved and opened, are what they were before saving",
  (file) => {
    const bytes = readFileSync(path.join(FIXTURES, file));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 6 }), (first, second) => {
        let workbook = readXlsx(bytes);
        for (const edits of [first, second]) {
          const sheet = workbook.sheetByName(readXlsx(bytes).sheets[0]?.name ?? "") ?? workbook.activeSheet;
          for (const change of edits) change(sheet, workbook);
          const again = readXlsx(writeXlsx(workbook));
          expect(stateOf(again)).toEqual(stateOf(workbook));
          workbook = again;
        }
      }),
      { numRuns: 15 },
    );
  },
  60_000,
);
