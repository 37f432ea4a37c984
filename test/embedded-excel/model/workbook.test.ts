import {
  buildWorkbook,
  NO_VALIDATION,
  parseArea,
  StyleTable,
  type Area,
  type NewConditionalFormat,
  type Sheet,
  type Workbook,
} from "../../../src/embedded-excel/model";

const area = (reference: string): Area => {
  const found = parseArea(reference);
  if (!found) throw new Error(`${reference} is no area`);
  return found;
};

function small(): { readonly workbook: Workbook; readonly sheet: Sheet } {
  const workbook = buildWorkbook([
    {
      name: "様式３",
      cells: { A1: "取組項目1", B2: 1234.5, C3: { formula: "=B2*2", result: 2469 } },
      formats: { "B2:C3": { numberFormat: "#,##0.0", font: { bold: true } } },
      merges: ["A1:D1"],
      rowHeights: { 2: 30 },
      columnWidths: { "A:B": 20, D: 7.5 },
    },
    { name: "リスト", visibility: "hidden" },
  ]);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return { workbook, sheet };
}

const highlight = (reference: string, formula: string): NewConditionalFormat => ({
  type: "custom",
  areas: [area(reference)],
  stopIfTrue: false,
  formulas: [formula],
  operator: null,
  format: {
    ...{ fill: "#FFC7CE", fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
    borders: {},
  },
});

describe("a workbook built in memory", () => {
  test("has what its sketch says and no changes", () => {
    const { workbook, sheet } = small();
    expect([sheet.textOf(0, 0), sheet.textOf(1, 1), sheet.textOf(2, 2)]).toEqual(["取組項目1", "1,234.5", "2,469.0"]);
    expect(sheet.cell(2, 2).formula).toBe("=B2*2");
    expect(sheet.mergeAt(0, 3)).toEqual(area("A1:D1"));
    expect(sheet.mergeAt(1, 0)).toBeNull();
    expect([sheet.row(1).height, sheet.column(1).width, sheet.column(2).width, sheet.column(3).width]).toEqual([
      ...[30, 20, 54, 7.5],
    ]);
    expect(workbook.sheetByName("リスト")?.visibility).toBe("hidden");
    expect(workbook.changes.all).toEqual([]);
  });

  test("used areas tell values from formats", () => {
    const { sheet } = small();
    expect(sheet.usedArea({ valuesOnly: true })).toEqual(area("A1:C3"));
    sheet.setStyle(9, 9, 1);
    expect(sheet.usedArea({ valuesOnly: true })).toEqual(area("A1:C3"));
    expect(sheet.usedArea({ valuesOnly: false })).toEqual(area("A1:J10"));
  });
});

describe("changes", () => {
  test("writing a value keeps the style, drops the formula and says what was there", () => {
    const { workbook, sheet } = small();
    const before = sheet.cell(2, 2);
    sheet.setContent(2, 2, { kind: "number", number: 7 });
    expect(sheet.cell(2, 2)).toMatchObject({ formula: null, style: before.style, content: { number: 7 } });
    expect(workbook.changes.all).toMatchObject([{ kind: "cell", row: 2, column: 2, before }]);
  });

  test("can all be taken back", () => {
    const { workbook, sheet } = small();
    const state = () => ({
      texts: ["A1", "B2", "C3"].map((address) => sheet.textOf(area(address).row, area(address).column)),
      formula: sheet.cell(2, 2).formula,
      bold: sheet.formatAt(1, 1).font.bold,
      merges: sheet.merges,
      sizes: [sheet.row(1), sheet.row(4), sheet.column(0), sheet.column(9)],
      rules: sheet.conditionalFormats,
      validations: sheet.dataValidations,
      names: workbook.sheets.map(({ name }) => name),
      front: workbook.activeSheet.name,
    });
    const before = state();
    const { mark } = workbook.changes;
    sheet.setContent(0, 0, { kind: "empty" });
    sheet.setFormula(1, 1, "=1+1", { kind: "number", number: 2 });
    sheet.setStyle(1, 1, workbook.styles.withFormat(sheet.cell(1, 1).style, { font: { bold: false } }));
    sheet.merge(area("B1:B5"));
    sheet.setRowHeight(4, 99);
    sheet.setColumnWidth(0, 9, 99);
    sheet.addConditionalFormat(highlight("A1", "=TRUE"));
    sheet.setDataValidation([area("A1:A9")], NO_VALIDATION);
    workbook.renameSheet(sheet, "様式3");
    const added = workbook.addSheet("取組集計");
    workbook.activate(added);
    workbook.moveSheet(added, 0);
    expect(state()).not.toEqual(before);
    workbook.revert(mark);
    expect(state()).toEqual(before);
  });

  test("are heard at once until the listener ends it", () => {
    const { workbook, sheet } = small();
    const heard: string[] = [];
    const end = workbook.changes.listen(({ kind }) => heard.push(kind));
    sheet.setRowHidden(3, true);
    end();
    sheet.setRowHidden(3, false);
    expect(heard).toEqual(["row"]);
  });
});

describe("styles", () => {
  test("are appended once for the same change of the same format, and never for none", () => {
    const styles = new StyleTable();
    const red = styles.withFormat(0, { font: { color: "#FF0000" } });
    expect(styles.withFormat(0, { font: { color: "#FF0000" } })).toBe(red);
    expect(styles.withFormat(red, { font: { color: "#FF0000" } })).toBe(red);
    expect(styles.withFormat(0, {})).toBe(0);
    expect(styles.appended).toMatchObject([{ base: 0, patch: { font: { color: "#FF0000" } } }]);
    expect(styles.formatOf(99).font.color).toBe("#000000");
  });
});

describe("data validations", () => {
  const list = { ...NO_VALIDATION, type: "list", formula1: '"①,②"' } as const;
  const message = { ...list, prompt: { show: true, title: "指摘", message: "②の場合は必須です。" } };

  test("a message put on one cell of a list and taken away again leaves the list as it was", () => {
    const { sheet } = small();
    sheet.setDataValidation([area("B5:B20")], list);
    const before = sheet.dataValidations;
    sheet.setDataValidation([area("B7")], message);
    expect(sheet.validationAt(6, 1)?.prompt.title).toBe("指摘");
    expect(sheet.validationAt(7, 1)?.prompt.title).toBe("");
    sheet.setDataValidation([area("B7")], list);
    expect(sheet.dataValidations).toEqual(before);
  });

  test("a cell without validation stays without one", () => {
    const { workbook, sheet } = small();
    sheet.setDataValidation([area("A1")], null);
    expect(workbook.changes.all).toEqual([]);
  });
});

describe("conditional formats", () => {
  test("a new one comes first, deleting it puts the others where they were", () => {
    const { sheet } = small();
    const first = sheet.addConditionalFormat(highlight("A1", "=1"));
    const second = sheet.addConditionalFormat(highlight("A2", "=2"));
    expect(sheet.conditionalFormats.map(({ id, priority }) => [id, priority])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ]);
    sheet.deleteConditionalFormat(second.id);
    expect(sheet.conditionalFormats).toEqual([first]);
  });
});

describe("sheets", () => {
  test("the front goes to the next visible sheet when the one in front is deleted", () => {
    const workbook = buildWorkbook([{ name: "A" }, { name: "B", visibility: "hidden" }, { name: "C" }, { name: "D" }]);
    const [, , third] = workbook.sheets;
    if (!third) throw new Error("no sheet");
    workbook.activate(third);
    workbook.deleteSheet(third);
    expect(workbook.activeSheet.name).toBe("D");
  });

  test("a name is taken whatever its case, and a workbook keeps a visible sheet", () => {
    const workbook = buildWorkbook([{ name: "Summary" }, { name: "b", visibility: "hidden" }]);
    expect(() => workbook.addSheet("SUMMARY")).toThrow("already");
    expect(() => workbook.deleteSheet(workbook.activeSheet)).toThrow("visible");
  });
});

test("a negative zero is stored as the zero that Excel knows", () => {
  const { sheet } = small();
  sheet.setContent(0, 0, { kind: "number", number: -0 });
  sheet.setFormula(0, 1, "=A1*-1", { kind: "number", number: -0 });
  expect([sheet.cell(0, 0).content, sheet.cell(0, 1).content]).toEqual([
    { kind: "number", number: 0 },
    { kind: "number", number: 0 },
  ]);
});
