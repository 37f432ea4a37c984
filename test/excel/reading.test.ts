import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook, textContent, type SheetSketch } from "../../src/embedded-excel/model";
import { toA1, type SheetSnapshot } from "../../src/snapshot";
import { officeOn, officeOnFile, openFixture } from "../support/office";

const FIXTURES = ["seed", "workbooks"].flatMap((folder) =>
  readdirSync(join(__dirname, "../fixtures", folder))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `${folder}/${file}`),
);

/** Cells as `{ A1: "text" }`. */
function texts(sheet: SheetSnapshot | undefined): Record<string, string> {
  return Object.fromEntries((sheet?.cells ?? []).map((cell) => [toA1(cell), cell.text]));
}

function sheets(count: number, cells: SheetSketch["cells"] = { B2: "あ" }): SheetSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `様式${index + 1}`,
    cells,
    merges: ["B2:D5", "F9:AN12"],
  }));
}

describe("reading a workbook", () => {
  test.each(FIXTURES)("%s comes through Office.js as it is in the file", async (path) => {
    const { adapter } = officeOnFile(path);
    const read = await adapter.readWorkbook();
    const workbook = openFixture(path);
    expect(read.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    for (const [index, sheet] of workbook.sheets.entries()) {
      const snapshot = read.sheets[index];
      const expected: Record<string, string> = {};
      sheet.forEachCell((cell, row, column) => {
        const merge = sheet.mergeAt(row, column);
        const isCovered = merge && (merge.row !== row || merge.column !== column);
        if (cell.content.kind !== "empty" && !isCovered) expected[toA1({ row, column })] = sheet.textOf(row, column);
      });
      expect(texts(snapshot)).toEqual(expected);
      expect(snapshot?.merges).toEqual([...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column));
    }
  });

  test.each([1, 2, 5, 40, 200])("takes two messages for %i sheets, three with layout", async (count) => {
    const { adapter, host } = officeOn(buildWorkbook(sheets(count)));
    const plain = await adapter.readWorkbook();
    expect(host.counters.messages).toBe(2);
    host.resetCounters();
    const withLayout = await adapter.readWorkbook({ layout: true });
    expect(host.counters.messages).toBe(3);
    for (const read of [plain, withLayout]) {
      expect(read.sheets).toHaveLength(count);
      for (const sheet of read.sheets) {
        expect(texts(sheet)).toEqual({ B2: "あ" });
        expect(sheet.merges).toHaveLength(2);
      }
    }
  });

  test("keeps nothing of Excel's objects afterwards", async () => {
    const { adapter, host } = officeOn(buildWorkbook(sheets(3)));
    await adapter.readWorkbook({ layout: true });
    expect(host.keptReferences).toBe(0);
  });

  test("reads 200 blocks on the sheet in front in two messages", async () => {
    const workbook = buildWorkbook([{ name: "様式３" }, ...sheets(2)]);
    const rows = Array.from({ length: 4000 }, (_, line) => Math.floor(line / 20) * 26 + (line % 20));
    const form = workbook.activeSheet;
    for (const row of rows) form.setContent(row, 0, textContent(`${row}行目`));
    form.putLists({ merges: rows.map((row) => ({ row, column: 0, rowCount: 1, columnCount: 6 })) });
    const { adapter, host } = officeOn(workbook);
    const read = await adapter.readWorkbook();
    expect(host.counters.messages).toBe(2);
    expect(read.sheets[0]?.cells).toHaveLength(4000);
    expect(read.sheets[0]?.merges).toHaveLength(4000);
  });

  test("asks once more where a sheet between others is larger than its window", async () => {
    const far = {
      name: "大きいシート",
      cells: { A1: "上", A3000: "下", GR2: "右" },
      merges: ["A3000:C3002", "GR2:GT2"],
    };
    const [first, ...rest] = sheets(4);
    const { adapter, host } = officeOn(buildWorkbook([...(first ? [first] : []), far, ...rest]));
    const read = await adapter.readWorkbook();
    expect(host.counters.messages).toBe(3);
    expect(texts(read.sheets[1])).toEqual({ A1: "上", A3000: "下", GR2: "右" });
    expect(read.sheets[1]?.merges.map(toA1)).toEqual(["GR2", "A3000"]);
  });

  test("tells visibility, protection and emptiness of sheets", async () => {
    const { adapter } = officeOn(
      buildWorkbook([
        { name: "表", cells: { A1: "あ" } },
        { name: "空" },
        { name: "隠し", visibility: "hidden", cells: { A1: "い" } },
        { name: "深く隠し", visibility: "veryHidden" },
        { name: "保護", isProtected: true },
      ]),
    );
    const { sheets: read } = await adapter.readWorkbook();
    expect(read.map(({ visibility }) => visibility)).toEqual(["visible", "visible", "hidden", "veryHidden", "visible"]);
    expect(read.map(({ isProtected }) => isProtected)).toEqual([false, false, false, false, true]);
    expect(texts(read[2])).toEqual({ A1: "い" });
    expect(read[1]?.cells).toEqual([]);
  });
});

describe("reading the sheet in front", () => {
  test("takes two messages and reads only that sheet", async () => {
    const { adapter, host } = officeOn(buildWorkbook(sheets(12)));
    const sheet = await adapter.readActiveSheet();
    expect(host.counters.messages).toBe(2);
    expect(sheet.name).toBe("様式1");
    expect(sheet.merges.map(toA1)).toEqual(["B2", "F9"]);
  });

  test("reads an empty sheet as one without cells", async () => {
    const { adapter } = officeOn(buildWorkbook([{ name: "空" }]));
    expect(await adapter.readActiveSheet()).toMatchObject({ name: "空", cells: [], merges: [], layout: null });
  });
});

describe("the text of a cell", () => {
  const format = (numberFormat: string) => ({ numberFormat });

  test("is what Excel displays for numbers and the exact content for text", async () => {
    const { adapter } = officeOn(
      buildWorkbook([
        {
          name: "表",
          cells: { A1: 0.703, A2: 1234567, A3: " 前後に空白 \n改行", A4: true, A5: { formula: "=1/2", result: 0.5 } },
          formats: { A1: format("0.0%"), A2: format("#,##0") },
        },
      ]),
    );
    expect(texts(await adapter.readActiveSheet())).toEqual({
      A1: "70.3%",
      A2: "1,234,567",
      A3: " 前後に空白 \n改行",
      A4: "TRUE",
      A5: "0.5",
    });
  });

  test("is whole for long text in cells of the text format, which Excel displays as ####", async () => {
    const long = "あ".repeat(400);
    const workbook = buildWorkbook([{ name: "表", cells: { A1: long }, formats: { A1: format("@") } }]);
    expect(texts(await officeOn(workbook).adapter.readActiveSheet())).toEqual({ A1: long });
  });

  test("comes from the top-left cell of a merged range alone", async () => {
    const workbook = buildWorkbook([{ name: "表", cells: { B2: "値", C2: "下に隠れた値" }, merges: ["B2:D3"] }]);
    expect(texts(await officeOn(workbook).adapter.readActiveSheet())).toEqual({ B2: "値" });
  });

  test("of a name with comma, quote and bracket does not disturb the merged areas", async () => {
    const workbook = buildWorkbook([{ name: "様式 '3',(案)", cells: { A1: "値" }, merges: ["A1:B2", "D4:E4"] }]);
    expect((await officeOn(workbook).adapter.readActiveSheet()).merges.map(toA1)).toEqual(["A1", "D4"]);
  });
});
