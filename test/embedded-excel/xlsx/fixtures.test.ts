import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { areaName, parseArea, type Sheet } from "../../../src/embedded-excel/model";
import { readXlsx } from "../../../src/embedded-excel/xlsx";

const FIXTURES = path.resolve(__dirname, "../../fixtures");
const open = (file: string) => readXlsx(readFileSync(path.join(FIXTURES, file)));

interface Truth {
  readonly files: readonly {
    readonly file: string;
    readonly initiatives: readonly {
      readonly sheet: string;
      readonly fields: Readonly<Record<string, { readonly cell: readonly string[]; readonly text: readonly string[] }>>;
    }[];
  }[];
}

interface SheetFacts {
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly rowHeights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(FIXTURES, file), "utf8"));
const expected = readJson("xlsx/expected.json") as Record<string, Record<string, SheetFacts>>;

/** What openpyxl gives as a cell's value: the formula where there is one. */
function valueAt(sheet: Sheet, address: string): string | number | boolean | null {
  const area = parseArea(address);
  const cell = area ? sheet.cell(area.row, area.column) : null;
  if (!cell) return null;
  if (cell.formula !== null) return cell.formula;
  switch (cell.content.kind) {
    case "text":
      return cell.content.text;
    case "number":
      return cell.content.number;
    case "boolean":
      return cell.content.boolean;
    case "error":
      return cell.content.error;
    case "empty":
      return null;
  }
}

function shownAt(sheet: Sheet | null, address: string): string {
  const area = parseArea(address);
  return (area && sheet?.textOf(area.row, area.column)) ?? "";
}

describe.each(["seed", "workbooks"])("the workbooks of fixtures/%s", (folder) => {
  const truth = readJson(`${folder}/truth.json`) as Truth;
  const files = readdirSync(path.join(FIXTURES, folder)).filter((name) => name.endsWith(".xlsx"));

  test("are all described by their truth", () =>
    expect(truth.files.map(({ file }) => file).sort()).toEqual([...files].sort()));

  test.each(truth.files)(
    "$file has every field's text in the cell where a reviewer saw it",
    ({ file, initiatives }) => {
      const workbook = open(`${folder}/${file}`);
      for (const { sheet: name, fields } of initiatives) {
        const sheet = workbook.sheetByName(name);
        for (const { cell, text } of Object.values(fields)) {
          const seen = cell.map((address) => shownAt(sheet, address).trim());
          expect(text.map((wanted) => wanted.trim())).toEqual(
            expect.arrayContaining([seen.find((one) => one !== "") ?? ""]),
          );
        }
      }
    },
  );
});

describe.each(["openpyxl", "libreoffice"])("the workbook written by %s", (writer) => {
  const workbook = open(`xlsx/${writer}.xlsx`);
  const facts = Object.entries(expected[writer] ?? {});

  test("has its sheets in order with visibility and protection", () =>
    expect(workbook.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual(
      facts.map(([name, { visibility, isProtected }]) => [name, visibility, isProtected]),
    ));

  test.each(facts)("%s has the same values as openpyxl reads", (name, { cells }) => {
    const sheet = workbook.sheetByName(name);
    const seen = Object.fromEntries(Object.keys(cells).map((address) => [address, sheet && valueAt(sheet, address)]));
    expect(seen).toEqual(cells);
  });

  test.each(facts)("%s has the same merges, sizes and hidden rows and columns", (name, seen) => {
    const sheet = workbook.sheetByName(name);
    expect(sheet?.merges.map(areaName).sort()).toEqual(seen.merges);
    for (const [row, height] of Object.entries(seen.rowHeights))
      expect(sheet?.row(Number(row) - 1).height).toBeCloseTo(height, 1);
    for (const row of seen.hiddenRows) expect(sheet?.row(row - 1).hidden).toBe(true);
    for (const letters of seen.hiddenColumns)
      expect(sheet?.column(parseArea(`${letters}1`)?.column ?? -1).hidden).toBe(true);
  });

  test("keeps formats, validation, conditional formats, note and freeze panes of its first sheet", () => {
    const sheet = workbook.sheets[0];
    expect(sheet?.formatAt(0, 0)).toMatchObject({
      // LibreOffice writes the East Asian font that it has in place of ＭＳ 明朝.
      font: { ...(writer === "openpyxl" && { name: "ＭＳ 明朝" }), size: 14, bold: true, color: "#FF0000" },
      fill: "#DDEBF7",
      horizontal: "center",
      vertical: "center",
      wrapText: true,
    });
    expect(sheet?.formatAt(3, 1)).toMatchObject({
      borders: { left: { style: "thin" }, top: { style: "double", color: "#0000FF" } },
      shrinkToFit: true,
      rotation: 255,
    });
    expect(sheet?.formatAt(3, 4).locked).toBe(false);
    expect(sheet?.validationAt(10, 2)).toMatchObject({
      type: "list",
      formula1: '"①,②"',
      allowBlank: true,
      prompt: { show: true, title: "選択", message: "①か②" },
    });
    const rules = [...(sheet?.conditionalFormats ?? [])].sort((a, b) => a.type.localeCompare(b.type));
    expect(rules).toMatchObject([
      { type: "cellValue", operator: "greaterThan", formulas: ["=100"], format: { fill: "#FFC7CE" } },
      { type: "custom", formulas: ["=LEN($B4)>3"], format: { bold: true } },
    ]);
    expect(sheet?.noteAt(3, 1)?.text).toContain("確認してください");
    // LibreOffice drops frozen panes where it converts without a window.
    const freeze = writer === "openpyxl" ? { rows: 2, columns: 1 } : null;
    expect(sheet?.properties).toMatchObject({ freeze, tabColor: "#00B050" });
  });
});

describe("numbers under formats", () => {
  const table = readJson("xlsx/displayed.json") as readonly {
    readonly format: string;
    readonly number: number;
    readonly text: string;
  }[];
  /** Where Excel differs from LibreOffice: General keeps to 11 digits, rounding is of the 15 decimal digits, seconds round. */
  const excelDiffers: Readonly<Record<string, string>> = {
    "General 0.3333333333333333": "0.333333333",
    "General 123456.789012345": "123456.789",
    "General 2500000000000000": "2.5E+15",
    "0% 1.005": "101%",
    "mm:ss 0.0123": "17:43",
  };

  test.each(["openpyxl", "libreoffice"])(
    "of the file of %s show what LibreOffice shows, or what Excel does",
    (writer) => {
      const sheet = open(`xlsx/${writer}.xlsx`).sheetByName("書式");
      const shown = table.map((_, row) => sheet?.textOf(row, 0));
      expect(shown).toEqual(table.map(({ format, number, text }) => excelDiffers[`${format} ${number}`] ?? text));
    },
  );
});
