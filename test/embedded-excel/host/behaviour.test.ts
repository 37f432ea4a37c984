import { codeOf, excelOn } from "./support";

type Excelish = ReturnType<typeof excelOn>["Excel"];

/** Runs one message on the sheet in front. */
function onSheet<Result>(excel: Excelish, body: (sheet: Excel.Worksheet) => Result): Promise<Result> {
  return excel.run(async (context) => {
    const result = body(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });
}

const write = (excel: Excelish, address: string, values: unknown[][]) =>
  onSheet(excel, (sheet) => {
    sheet.getRange(address).values = values;
  });

async function read(excel: Excelish, address: string, property: "values" | "formulas" | "text" | "numberFormat") {
  const range = await onSheet(excel, (sheet) => sheet.getRange(address).untrack().load(property));
  return JSON.parse(JSON.stringify(range[property])) as unknown;
}

describe("values", () => {
  test("are refused in another shape", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    for (const values of [[["a", "b"]], [["a"], ["b"]], [["a"], []]]) {
      expect(await codeOf(write(excel, "A1:A3", values))).toBe("InvalidArgument");
    }
  });

  test("are read as if typed: = begins a formula, an apostrophe keeps text, numbers in words become numbers", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    await write(excel, "A1:H1", [["=A2+1", "'=A2", "'0012", "0012", "12.5%", "１２３", "①", "true"]]);
    expect(await read(excel, "A1:H1", "formulas")).toEqual([["=A2+1", "=A2", "0012", 12, 0.125, 123, "①", true]]);
  });

  test("leave a cell alone where they are null and empty it where they are an empty string", async () => {
    const { Excel: excel } = excelOn({ name: "表", cells: { A1: "一", B1: "二" } });
    await write(excel, "A1:B1", [[null, ""]]);
    expect(await read(excel, "A1:B1", "values")).toEqual([["一", ""]]);
  });

  test("of more than 1,500 cells, which the library sends in pieces, arrive whole", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => `${row},${column}`),
    );
    await write(excel, "A1:E400", values);
    expect(await read(excel, "A1:E400", "values")).toEqual(values);
  });

  test("written under a merged range are dropped, and read as empty", async () => {
    const { Excel: excel } = excelOn({ name: "表", merges: ["A1:B2"] });
    await write(excel, "A1:B2", [
      ["左上", "右上"],
      ["左下", "右下"],
    ]);
    expect(await read(excel, "A1:B2", "values")).toEqual([
      ["左上", ""],
      ["", ""],
    ]);
  });

  test("take the place of partial fonts and ふりがな", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表" });
    const cell = { content: { kind: "text", text: "太字" }, formula: null, style: 0, hasPhonetic: true } as const;
    workbook.activeSheet.putCell(0, 0, {
      ...cell,
      runs: [
        { text: "太", font: { bold: true } },
        { text: "字", font: {} },
      ],
    });
    const font = await onSheet(excel, (sheet) => sheet.getRange("A1").untrack().format.font.load("bold,name"));
    expect(font.bold).toBeNull();
    await write(excel, "A1", [["新しい"]]);
    expect(workbook.activeSheet.cell(0, 0)).toMatchObject({ runs: null, hasPhonetic: false });
  });
});

describe("used range", () => {
  test("with values only leaves out cells that have a format alone", async () => {
    const { Excel: excel } = excelOn({ name: "表", cells: { B2: "あ" }, formats: { F9: { fill: "#FF0000" } } });
    const [values, all] = await onSheet(excel, (sheet) => [
      sheet.getUsedRange(true).untrack().load("address"),
      sheet.getUsedRange().untrack().load("address"),
    ]);
    expect([values?.address, all?.address]).toEqual(["表!B2", "表!B2:F9"]);
  });
});

describe("merged areas", () => {
  const merges = ["A1:C3", "D1:D2"];

  test("belong to the range that holds their top-left cell", async () => {
    const { Excel: excel } = excelOn({ name: "様式 ３", merges });
    const areas = await onSheet(excel, (sheet) =>
      ["A1", "B2:D3", "D1:D1", "E1"].map((address) =>
        sheet.getRange(address).untrack().getMergedAreasOrNullObject().untrack().load("address"),
      ),
    );
    expect(areas.map((found) => (found.isNullObject ? null : found.address))).toEqual([
      "'様式 ３'!A1:C3",
      null,
      "'様式 ３'!D1:D2",
      null,
    ]);
  });

  test("above 512 in one range fail, 512 do not", async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1}:B${row + 1}`);
    const ask = (count: number) =>
      onSheet(excelOn({ name: "表", merges: rows(count) }).Excel, (sheet) =>
        sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("areaCount"),
      );
    expect((await ask(512)).areaCount).toBe(512);
    expect(await codeOf(ask(513))).toBe("GeneralException");
  });
});

describe("protection", () => {
  test("refuses locked cells, formats, merges and rules, and lets unlocked cells be written", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表", isProtected: true, formats: { B1: { locked: false } } });
    expect(await codeOf(write(excel, "A1", [["x"]]))).toBe("AccessDenied");
    expect(await codeOf(write(excel, "A1:B1", [["x", "y"]]))).toBe("AccessDenied");
    await write(excel, "B1", [["y"]]);
    expect(workbook.activeSheet.textOf(0, 1)).toBe("y");
    const changes: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("B1").format.fill.color = "red"),
      (sheet) => (sheet.getRange("B1").format.rowHeight = 20),
      (sheet) => sheet.getRange("B1:C1").merge(),
      (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom"),
      (sheet) => sheet.getRange("B1").dataValidation.clear(),
    ];
    for (const change of changes) expect(await codeOf(onSheet(excel, change))).toBe("AccessDenied");
  });

  test("cannot be switched by an add-in here", async () => {
    const { Excel: excel } = excelOn({ name: "表", isProtected: true });
    expect(await codeOf(onSheet(excel, (sheet) => sheet.protection.unprotect()))).toBe("ApiNotFound");
  });
});

describe("limits", () => {
  test("an address list of more than about 8,000 characters is refused", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    const list = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1000}`).join(",");
    await onSheet(excel, (sheet) => sheet.getRanges(list(1300)).load("areaCount"));
    expect(await codeOf(onSheet(excel, (sheet) => sheet.getRanges(list(1400))))).toBe("InvalidArgument");
  });

  test("an input message has at most 32 + 255 characters", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    const put = (title: number, message: number) =>
      onSheet(excel, (sheet) => {
        sheet.getRange("A1").dataValidation.prompt = {
          showPrompt: true,
          title: "題".repeat(title),
          message: "文".repeat(message),
        };
      });
    await put(32, 255);
    expect(await codeOf(put(33, 1))).toBe("InvalidArgument");
    expect(await codeOf(put(1, 256))).toBe("InvalidArgument");
  });

  test("unbounded ranges have no values", async () => {
    const { Excel: excel } = excelOn({ name: "表", cells: { A1: "あ" } });
    const column = await onSheet(excel, (sheet) => sheet.getRange("A:A").untrack().load("values,address"));
    expect([column.values, column.address]).toEqual([null, "表!A:A"]);
  });

  test("the desktop takes messages of any size, the web refuses those above 5 MB", async () => {
    const long = Array.from({ length: 200 }, () => ["長".repeat(30_000)]);
    await write(excelOn({ name: "表" }, { platform: "desktop" }).Excel, "A1:A200", long);
    const web = excelOn({ name: "表" }, { platform: "web" }).Excel;
    expect(await codeOf(write(web, "A1:A200", long))).toBe("RequestPayloadSizeLimitExceeded");
    // A Japanese character weighs three bytes: fifty rows are 4.5 million of them.
    for (const first of [1, 51, 101, 151]) await write(web, `A${first}:A${first + 49}`, long.slice(150));
    expect(await codeOf(read(web, "A1:A200", "values"))).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("conditional formats", () => {
  test("of other types have no custom part: asking for it fails, asking for it or null does not", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表" });
    workbook.activeSheet.addConditionalFormat({
      type: "cellValue",
      areas: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }],
      stopIfTrue: true,
      formulas: ["5"],
      operator: "greaterThan",
      format: {
        fill: null,
        fontColor: null,
        bold: null,
        italic: null,
        underline: null,
        strikethrough: null,
        borders: {},
      },
    });
    await onSheet(excel, (sheet) => {
      const custom = sheet.getRange("B1").conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=LEN("x")>0';
    });
    const list = await onSheet(excel, (sheet) =>
      sheet.getRange().untrack().conditionalFormats.load("items/type,items/customOrNullObject/rule/formula"),
    );
    expect(list.items.map(({ type }) => type)).toEqual(["Custom", "CellValue"]);
    expect(list.items.map(({ customOrNullObject: part }) => (part.isNullObject ? null : part.rule.formula))).toEqual([
      '=LEN("x")>0',
      null,
    ]);
    const direct = onSheet(excel, (sheet) => sheet.getRange().conditionalFormats.load("items/custom/rule/formula"));
    expect(await codeOf(direct)).toBe("GeneralException");
  });
});

describe("sheets", () => {
  test("that were deleted are not found, through kept objects too", async () => {
    const { Excel: excel, host, workbook } = excelOn([{ name: "表" }, { name: "裏" }]);
    const run = excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("裏").getRange("A1");
      await context.sync();
      host.act(() => workbook.deleteSheet(workbook.sheets[1] ?? workbook.activeSheet));
      range.load("values");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("ItemNotFound");
    expect(await codeOf(onSheet(excel, (sheet) => sheet.context.workbook.worksheets.getItem("裏").load("name")))).toBe(
      "ItemNotFound",
    );
  });

  test("keep their id when they are renamed, and have names as Excel allows", async () => {
    const { Excel: excel, workbook } = excelOn([{ name: "表" }, { name: "裏" }]);
    const rename = (name: string) => onSheet(excel, (sheet) => void (sheet.name = name));
    expect(await codeOf(rename("裏"))).toBe("ItemAlreadyExists");
    expect(await codeOf(rename("あ/い"))).toBe("InvalidArgument");
    expect(await codeOf(rename("長".repeat(32)))).toBe("InvalidArgument");
    await rename("新しい名前");
    expect(workbook.activeSheet.name).toBe("新しい名前");
  });

  test("in the back cannot have their cells selected", async () => {
    const { Excel: excel } = excelOn([{ name: "表" }, { name: "裏" }]);
    const select = onSheet(excel, (sheet) => sheet.context.workbook.worksheets.getItem("裏").getRange("A1").select());
    expect(await codeOf(select)).toBe("InvalidOperation");
  });
});

describe("formats", () => {
  test("that differ among cells are null", async () => {
    const { Excel: excel } = excelOn({
      name: "表",
      formats: { A1: { font: { size: 10.5 }, wrapText: true } },
      rowHeights: { 2: 40 },
    });
    const format = await onSheet(excel, (sheet) =>
      sheet.getRange("A1:A2").untrack().format.load("wrapText,rowHeight,columnWidth,font/size,font/name"),
    );
    expect([format.wrapText, format.rowHeight, format.columnWidth, format.font.size]).toEqual([null, null, 54, null]);
    expect(format.font.name).toBe("游ゴシック");
  });

  test("are written cell by cell and sizes in points", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表" });
    await onSheet(excel, (sheet) => {
      const { format } = sheet.getRange("A1:B1");
      format.fill.color = "#ffeb9c";
      format.font.bold = true;
      format.horizontalAlignment = "Center";
      format.borders.getItem("EdgeBottom").style = "Double";
      format.columnWidth = 80;
    });
    const { fill, font, horizontal, borders } = workbook.activeSheet.formatAt(0, 1);
    expect([fill, font.bold, horizontal, borders.bottom.style]).toEqual(["#FFEB9C", true, "center", "double"]);
    expect(workbook.activeSheet.column(1).width).toBe(80);
  });
});

describe("settings", () => {
  test("are kept by key, replaced, listed and deleted", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("一", { 値: [1, null] });
      settings.add("一", { 値: [2] });
      settings.add("二", "あ");
      await context.sync();
      settings.getItem("二").delete();
      settings.load("items/key,items/value");
      const none = settings.getItemOrNullObject("二");
      none.load("value");
      await context.sync();
      expect(settings.items.map(({ key, value }) => [key, JSON.stringify(value)])).toEqual([["一", '{"値":[2]}']]);
      expect(none.isNullObject).toBe(true);
    });
  });
});
