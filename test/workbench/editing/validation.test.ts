import { buildWorkbook, cellArea, type DataValidation, type SheetSketch } from "../../../src/embedded-excel";
import { choicesOf, refusalOf } from "../../../src/workbench/editing/validation";

const RULE: Omit<DataValidation, "id" | "areas"> = {
  ...{ type: "list", operator: "between", formula1: null, formula2: null, allowBlank: true, inCellDropDown: true },
  imeMode: null,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "stop", title: "", message: "" },
};

function setUp(rule: Partial<typeof RULE>, others: readonly SheetSketch[] = []) {
  const workbook = buildWorkbook([{ name: "様式３", cells: { C1: "甲", C2: "乙" } }, ...others]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.setDataValidation([cellArea(0, 0)], { ...RULE, ...rule });
  return {
    choices: () => choicesOf(workbook, sheet, 0, 0),
    refusal: (text: string) => refusalOf(workbook, sheet, 0, 0, text),
  };
}

test("a list's choices stand in the rule, or in cells of this or another sheet", () => {
  expect(setUp({ formula1: '"①,②"' }).choices()).toEqual(["①", "②"]);
  expect(setUp({ formula1: "=$C$1:$C$3" }).choices()).toEqual(["甲", "乙"]);
  const list: SheetSketch = { name: "リ スト", cells: { A1: "①", A2: "②" }, visibility: "hidden" };
  expect(setUp({ formula1: "='リ スト'!$A$1:$A$2" }, [list]).choices()).toEqual(["①", "②"]);
  expect(setUp({ formula1: "=OFFSET($C$1,0,0,2)" }).choices()).toBeNull();
});

test("a stop alert refuses what is not in the list, in the rule's own words where it has some", () => {
  expect(setUp({ formula1: '"①,②"' }).refusal("①")).toBeNull();
  expect(setUp({ formula1: '"①,②"' }).refusal("③")).toMatch(/入力規則/);
  const errorAlert = { show: true, style: "stop", title: "判定", message: "①か②です" } as const;
  expect(setUp({ formula1: '"①,②"', errorAlert }).refusal("③")).toBe("判定：①か②です");
});

test("a warning alert lets everything pass", () => {
  const errorAlert = { ...RULE.errorAlert, style: "warning" } as const;
  expect(setUp({ formula1: '"①,②"', errorAlert }).refusal("③")).toBeNull();
});

test("numbers and lengths are compared with their limits", () => {
  const whole = setUp({ type: "whole", formula1: "=1", formula2: "=9" });
  expect(
    [whole.refusal("５"), whole.refusal("10"), whole.refusal("1.5"), whole.refusal("①")].map((text) => text === null),
  ).toEqual([...[true, false, false, false]]);
  const length = setUp({ type: "textLength", operator: "lessThanOrEqual", formula1: "=3" });
  expect([length.refusal("三文字"), length.refusal("四文字だ")].map((text) => text === null)).toEqual([true, false]);
});
