import { buildWorkbook, parseArea, type ConditionalStyle } from "../../../src/embedded-excel";
import { ConditionalFormats } from "../../../src/workbench/grid/conditional-formats";

const PLAIN: ConditionalStyle = {
  ...{ fill: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
  borders: {},
};
const RED: ConditionalStyle = { ...PLAIN, fill: "#FFC7CE" };
const BOLD: ConditionalStyle = { ...PLAIN, bold: true };

interface Rule {
  readonly type: "custom" | "cellValue" | "containsText";
  readonly areas: readonly string[];
  readonly formulas: readonly string[];
  readonly operator?: string;
  readonly stopIfTrue?: boolean;
  readonly format?: ConditionalStyle;
}

/** The rules are given from the highest priority down. */
function setUp(rules: readonly Rule[]) {
  const workbook = buildWorkbook([{ name: "様式３", cells: { A1: "②", A2: 95, A3: 120, B1: "①", B3: "済" } }]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  for (const { type, areas, formulas, operator = null, stopIfTrue = false, format = RED } of [...rules].reverse()) {
    const parsed = areas.map((name) => parseArea(name)).filter((area) => area !== null);
    sheet.addConditionalFormat({ type, areas: parsed, formulas, operator, stopIfTrue, format });
  }
  return new ConditionalFormats(workbook, sheet, 50);
}

test("a rule with a marker in a formula that is always true shows in all its areas", () => {
  const formats = setUp([{ type: "custom", areas: ["A1", "B2:B3"], formulas: ['=LEN("check:error")>0'] }]);
  expect(formats.stylesAt(0, 0)).toEqual([RED]);
  expect(formats.stylesAt(2, 1)).toEqual([RED]);
  expect(formats.stylesAt(1, 0)).toEqual([]);
});

test("a formula is moved to each cell of the areas", () => {
  const formats = setUp([{ type: "custom", areas: ["A1:A3"], formulas: ['=$B1="①"'] }]);
  expect([0, 1, 2].map((row) => formats.stylesAt(row, 0).length)).toEqual([1, 0, 0]);
});

test("rules about values compare with their limits", () => {
  const formats = setUp([{ type: "cellValue", areas: ["A1:A3"], formulas: ["=100"], operator: "lessThan" }]);
  expect([0, 1, 2].map((row) => formats.stylesAt(row, 0).length)).toEqual([0, 1, 0]);
  const between = setUp([{ type: "cellValue", areas: ["A1:A3"], formulas: ["=100", "=130"], operator: "between" }]);
  expect([0, 1, 2].map((row) => between.stylesAt(row, 0).length)).toEqual([0, 0, 1]);
});

test("rules about texts are judged by the formula that the file keeps for them", () => {
  const formats = setUp([{ type: "containsText", areas: ["A1:A3"], formulas: ['=NOT(ISERROR(SEARCH("②",A1)))'] }]);
  expect([0, 1, 2].map((row) => formats.stylesAt(row, 0).length)).toEqual([1, 0, 0]);
});

test("the highest priority comes first, and 「条件を満たす場合は停止」 ends the list", () => {
  const both: readonly Rule[] = [
    { type: "custom", areas: ["A1"], formulas: ["=TRUE"], format: BOLD },
    { type: "custom", areas: ["A1"], formulas: ["=TRUE"] },
  ];
  expect(setUp(both).stylesAt(0, 0)).toEqual([BOLD, RED]);
  const stopping = both.map((rule, index) => ({ ...rule, stopIfTrue: index === 0 }));
  expect(setUp(stopping).stylesAt(0, 0)).toEqual([BOLD]);
});

test("a formula that is not understood shows nothing", () => {
  expect(setUp([{ type: "custom", areas: ["A1"], formulas: ["=CELL(1,2"] }]).stylesAt(0, 0)).toEqual([]);
});
