import { buildWorkbook, NO_VALIDATION, type Sheet, type Workbook } from "../../../src/embedded-excel/model";
import type { CellFlag } from "../../../src/excel";
import { parseRange } from "../../../src/snapshot";
import { failureOf, officeOn } from "../../support/office";

function workbook(): Workbook {
  return buildWorkbook([
    { name: "様式３", cells: { A1: "取組項目1", B2: "①", C3: "実績" }, merges: ["C3:F5"] },
    { name: "様式 ２", cells: { A1: "あ" } },
  ]);
}

function flag(address: string, severity: CellFlag["severity"], message = "指摘", sheet = "様式３"): CellFlag {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no range`);
  return { sheet, range, severity, message };
}

function sheetOf(book: Workbook, name = "様式３"): Sheet {
  const sheet = book.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Everything of a sheet that flags touch. */
function state(book: Workbook) {
  return book.sheets.map(({ conditionalFormats, dataValidations }) => ({
    formats: conditionalFormats.map(({ formulas, areas, type }) => ({ formulas, areas, type })),
    validations: dataValidations.map(({ areas, type, formula1, prompt }) => ({ areas, type, formula1, prompt })),
  }));
}

describe("flags", () => {
  test("highlight whole merged ranges by one rule for each severity and say why at the cell", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    await adapter.readWorkbook();
    const outcome = await adapter.annotate([
      flag("B2", "warning", "記号を確かめてください。"),
      flag("C3:F5", "error", "未記入です。"),
      flag("A1", "error"),
    ]);
    expect(outcome).toEqual({ highlighted: 3, obstacles: [] });
    const { conditionalFormats } = sheetOf(book);
    expect(conditionalFormats.map(({ formulas }) => formulas[0])).toEqual([
      '=LEN("torikumi-check:error")>0',
      '=LEN("torikumi-check:warning")>0',
    ]);
    expect(conditionalFormats[0]?.areas).toEqual([parseRange("C3:F5"), parseRange("A1")]);
    expect(sheetOf(book).validationAt(2, 2)?.prompt).toEqual({
      show: true,
      title: "取組チェック：エラー",
      message: "未記入です。",
    });
    expect(sheetOf(book).validationAt(1, 1)?.prompt).toMatchObject({ title: "取組チェック：警告" });
  });

  test("differ by more than colour", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    await adapter.annotate([flag("A1", "error"), flag("B2", "warning"), flag("C3", "info")]);
    const cues = sheetOf(book).conditionalFormats.map(({ format: { bold, italic, underline, borders } }) =>
      JSON.stringify([bold, italic, underline, borders.top?.style]),
    );
    expect(new Set(cues).size).toBe(3);
  });

  test("take two messages beyond reading, first and again, however many sheets and flags", async () => {
    const sheets = Array.from({ length: 30 }, (_, index) => ({ name: `様式${index}`, cells: { A1: "あ" } }));
    const { adapter, host } = officeOn(buildWorkbook(sheets));
    const flags = sheets.flatMap(({ name }) =>
      Array.from({ length: 20 }, (_, row) => flag(`A${row + 1}`, row % 2 ? "error" : "info", "指摘", name)),
    );
    for (const round of ["first", "again"]) {
      await adapter.readWorkbook();
      host.resetCounters();
      await adapter.annotate(flags);
      expect([round, host.counters.messages]).toEqual([round, 2]);
    }
  });

  test("of an earlier day are found by their marker and replaced", async () => {
    const book = workbook();
    await officeOn(book).adapter.annotate([flag("A1", "error", "古い"), flag("C3:F5", "info")]);
    const { adapter, host } = officeOn(book);
    await adapter.readWorkbook();
    expect(host.counters.messages).toBe(3);
    host.resetCounters();
    await adapter.annotate([flag("B2", "warning")]);
    expect(host.counters.messages).toBe(2);
    const sheet = sheetOf(book);
    expect(sheet.conditionalFormats.map(({ areas }) => areas)).toEqual([[parseRange("B2")]]);
    expect(sheet.dataValidations.map(({ areas }) => areas)).toEqual([[parseRange("B2")]]);
  });

  test("leave the workbook as it was when cleared", async () => {
    const book = workbook();
    const sheet = sheetOf(book);
    sheet.addConditionalFormat({
      type: "cellValue",
      areas: [{ row: 0, column: 0, rowCount: 9, columnCount: 2 }],
      stopIfTrue: true,
      formulas: ["5"],
      operator: "greaterThan",
      format: {
        fill: "#FF0000",
        fontColor: null,
        bold: null,
        italic: null,
        underline: null,
        strikethrough: null,
        borders: {},
      },
    });
    const list = { ...NO_VALIDATION, type: "list", formula1: '"①,②"' } as const;
    const silent = { show: false, title: "", message: "" };
    sheet.setDataValidation([{ row: 1, column: 1, rowCount: 3, columnCount: 1 }], list);
    sheet.setDataValidation([{ row: 8, column: 1, rowCount: 1, columnCount: 1 }], { ...list, prompt: silent });
    const before = state(book);
    const { adapter } = officeOn(book);
    await adapter.readWorkbook();
    await adapter.annotate([flag("A1", "error"), flag("B2", "warning"), flag("C3:F5", "info"), flag("B9", "error")]);
    expect(sheet.validationAt(1, 1)).toMatchObject({ type: "list", formula1: '"①,②"', prompt: { message: "指摘" } });
    expect(sheet.conditionalFormats).toHaveLength(4);
    expect(state(book)).not.toEqual(before);
    await officeOn(book).adapter.clearFlags();
    expect(state(book)).toEqual(before);
  });

  test("keep the user's own input message and say so", async () => {
    const book = workbook();
    const own = { show: true, title: "記入例", message: "①か②を選ぶ" };
    sheetOf(book).setDataValidation([{ row: 1, column: 1, rowCount: 1, columnCount: 1 }], {
      ...NO_VALIDATION,
      prompt: own,
    });
    const { adapter } = officeOn(book);
    const outcome = await adapter.annotate([flag("B2", "error")]);
    expect(outcome).toEqual({
      highlighted: 1,
      obstacles: [{ sheet: "様式３", cell: { row: 1, column: 1 }, why: "own-message" }],
    });
    await adapter.clearFlags();
    expect(sheetOf(book).validationAt(1, 1)?.prompt).toEqual(own);
  });

  test("touch nothing on protected sheets and say so, on others they are made", async () => {
    const book = buildWorkbook([
      { name: "様式３", isProtected: true, cells: { A1: "あ" } },
      { name: "様式 ２", cells: { A1: "あ" } },
    ]);
    const { adapter } = officeOn(book);
    const outcome = await adapter.annotate([flag("A1", "error"), flag("A1", "error", "指摘", "様式 ２")]);
    expect(outcome).toEqual({
      highlighted: 1,
      obstacles: [{ sheet: "様式３", cell: { row: 0, column: 0 }, why: "protected" }],
    });
    expect(sheetOf(book).conditionalFormats).toEqual([]);
    expect(sheetOf(book, "様式 ２").conditionalFormats).toHaveLength(1);
  });

  test("that stay on a sheet which was protected since are told when they should be cleared", async () => {
    const marked = workbook();
    await officeOn(marked).adapter.annotate([flag("A1", "error")]);
    const [format] = sheetOf(marked).conditionalFormats;
    const book = buildWorkbook([{ name: "様式３", isProtected: true, cells: { A1: "あ" } }]);
    if (format) sheetOf(book).addConditionalFormat(format);
    expect(await officeOn(book).adapter.clearFlags()).toEqual({
      highlighted: 0,
      obstacles: [{ sheet: "様式３", cell: { row: 0, column: 0 }, why: "protected" }],
    });
    expect(sheetOf(book).conditionalFormats).toHaveLength(1);
  });

  test("of one cell are joined: the severest look, all messages, cut to Excel's 255 characters", async () => {
    const book = workbook();
    await officeOn(book).adapter.annotate([
      flag("B2", "info", "あとの話"),
      flag("B2", "error", "先の話"),
      flag("A1", "error", "長".repeat(300)),
    ]);
    const sheet = sheetOf(book);
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(sheet.validationAt(1, 1)?.prompt.message).toBe("先の話\nあとの話");
    expect(sheet.validationAt(0, 0)?.prompt.message).toBe(`${"長".repeat(254)}…`);
  });

  test("on hundreds of cells keep their address lists below Excel's limit", async () => {
    const book = buildWorkbook([{ name: "様式３" }]);
    const many = Array.from({ length: 450 }, (_, line) => {
      const row = 100_001 + line * 3;
      return flag(`XFA${row}:XFB${row + 1}`, "error", `${line}件目`);
    });
    const { adapter, host } = officeOn(book);
    const outcome = await adapter.annotate(many);
    expect(outcome.highlighted).toBe(450);
    expect(host.counters.messages).toBe(2);
    const rules = sheetOf(book).conditionalFormats;
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.flatMap(({ areas }) => areas)).toHaveLength(450);
    await adapter.clearFlags();
    expect(state(book)).toEqual([{ formats: [], validations: [] }]);
  });

  test("follow rows that were inserted meanwhile, because the rules' own cells are asked", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    await adapter.readWorkbook();
    await adapter.annotate([flag("A1", "error")]);
    const sheet = sheetOf(book);
    const [rule] = sheet.conditionalFormats;
    const prompt = sheet.validationAt(0, 0);
    if (!rule || !prompt) throw new Error("no flag");
    const moved = [{ row: 7, column: 0, rowCount: 1, columnCount: 1 }];
    sheet.changeConditionalFormat({ ...rule, areas: moved });
    sheet.setDataValidation(prompt.areas, null);
    sheet.setDataValidation(moved, prompt);
    await adapter.annotate([]);
    expect(state(book)[0]).toEqual({ formats: [], validations: [] });
  });

  test("go on where Excel cannot read a sheet's rules at once, or one of them at all", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    await adapter.readWorkbook();
    await adapter.annotate([flag("A1", "error")]);
    const broken = { kind: "fail", code: "GeneralException" } as const;
    host.injectFaults({ 1: broken, 3: broken });
    await adapter.annotate([flag("B2", "error")]);
    expect(sheetOf(book).conditionalFormats.map(({ areas }) => areas)).toEqual([[parseRange("B2")]]);
  });
});

describe("faults while flagging", () => {
  const flags = [flag("A1", "error"), flag("B2", "warning"), flag("C3:F5", "info")];

  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "protected"],
    ["ItemNotFound", "not-found"],
    ["InactiveWorkbook", "inactive-workbook"],
  ] as const)("%s at each message is told, and clearing restores the workbook", async (code, expected) => {
    for (const message of [1, 2]) {
      for (const afterActions of [0, 5, 20, 60, 90, 120]) {
        const book = workbook();
        const before = state(book);
        const { adapter, host } = officeOn(book);
        await adapter.annotate([flag("B2", "error", "先にあった")]);
        host.injectFaults({ [message]: { kind: "fail", code, afterActions } });
        expect(await failureOf(adapter.annotate(flags))).toMatchObject({ code: expected });
        host.injectFaults({});
        await adapter.clearFlags();
        expect(state(book)).toEqual(before);
      }
    }
  });

  test("a sheet that was deleted meanwhile is told, and nothing is changed", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    await adapter.readWorkbook();
    host.act(() => book.deleteSheet(sheetOf(book, "様式 ２")));
    const before = state(book);
    expect(await failureOf(adapter.annotate(flags))).toMatchObject({ code: "not-found" });
    expect(state(book)).toEqual(before);
  });
});
