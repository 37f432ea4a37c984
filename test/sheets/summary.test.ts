import { officeOn } from "../support/office";
import { buildWorkbook } from "../../src/embedded-excel/model";
import { inspect } from "../../src/rules";
import { summarySheet, type PlanCell } from "../../src/sheets";
import { OWN_SHEET_HEADER_ROW } from "../../src/snapshot";
import { exampleForm, type FormBlock } from "../support/example-form";

const planOf = (...blocks: FormBlock[]) => summarySheet(inspect(exampleForm(...blocks)));

function shown(cell: PlanCell | undefined): string | number {
  if (!cell || cell.kind === "empty") return "";
  if (cell.kind === "number") return cell.number;
  return cell.kind === "formula" ? cell.result : cell.text;
}

/** The first row of a block's summary, by headers. */
function rowOf(block: FormBlock): Record<string, string | number> {
  const plan = planOf(block);
  return Object.fromEntries(plan.columns.map(({ header }, index) => [header, shown(plan.rows[0]?.[index])]));
}

/** Blocks with the cells of their first row, worked out by hand. */
const CASES: readonly (readonly [name: string, FormBlock, Record<string, string | number>])[] = [
  [
    "a plain goal",
    { annualPlan: "（目標）訓練の参加者数　200人以上", results: "訓練の参加者数　250人（前年度220人）" },
    { 目標: 200, 条件: "以上", 実績: 250, 前年度: 220, 達成率: 1.25, 対前年度: 30, "対前年度（率）": 0.136, 達否: "○" },
  ],
  [
    "a goal that is nearly reached is missed, however its rate is rounded",
    { annualPlan: "（目標）配布数　10,000部以上", results: "配布数　9,996部" },
    { 達成率: 1, 達否: "×", "判定（計算）": "②" },
  ],
  [
    "a nuisance: less is better",
    { annualPlan: "（目標）放置自転車台数　100台以下", results: "放置自転車台数　80台（前年度120台）" },
    { 条件: "以下", 達成率: 1.25, 対前年度: -40, 達否: "○", 望ましい方向: "減" },
  ],
  [
    "percentages differ in ポイント",
    { annualPlan: "（目標）収納率　86.00％以上", results: "収納率　85.95％（前年度85.83％）" },
    { 単位: "%", 達成率: 0.999, 対前年度: 0.12, "対前年度（率）": 0.001, 達否: "×" },
  ],
  [
    "a result in another unit of money",
    { annualPlan: "（目標）広告収入　2,000千円以上", results: "広告収入　2,500,000円" },
    { 単位: "円", 目標: 2_000_000, 実績: 2_500_000, 達成率: 1.25, 達否: "○" },
  ],
  [
    "a goal over 前年度 is a formula over that cell",
    { annualPlan: "（目標）訓練の参加者数　前年度比10％増", results: "訓練の参加者数　250人（前年度220人）" },
    { 目標: 242, 達成率: 1.033, 達否: "○" },
  ],
  [
    "a total over several years whose years are all there",
    {
      annualPlan: "（目標）平成29年度～令和元年度の3年間で講座20回以上",
      results: "講座　平成29年度6回、平成30年度7回、令和元年度8回",
    },
    { 目標: 20, 実績: 8, 達成率: 1.05, 達否: "○" },
  ],
  [
    "a total over several years of which one alone is known",
    { annualPlan: "（目標）平成29年度～令和元年度の3年間で講座20回以上", results: "講座　8回" },
    { 目標: 20, 実績: 8, 達成率: "", 達否: "" },
  ],
  [
    "a goal that says about never fails by itself",
    { annualPlan: "（目標）訓練の参加者数　200人程度", results: "訓練の参加者数　190人" },
    { 条件: "程度", 達成率: 0.95, 達否: "" },
  ],
  [
    "a prior figure of zero has a difference and no rate",
    { annualPlan: "（目標）相談件数　10件以上", results: "相談件数　12件（前年度0件）" },
    { 前年度: 0, 対前年度: 12, "対前年度（率）": "" },
  ],
];

describe("a row of 取組集計", () => {
  test.each(CASES)("of %s", (_, block, expected) => {
    expect(rowOf(block)).toMatchObject(expected);
  });

  test.each(CASES)("shows in the workbook what was worked out: %s", async (_, block) => {
    const plan = planOf(block);
    const book = buildWorkbook([{ name: "様式３" }]);
    const sheet = book.sheetByName(await officeOn(book).adapter.putSheet(plan));
    plan.rows.forEach((row, y) =>
      row.forEach((cell, x) => {
        if (cell.kind !== "formula") return;
        const content = sheet?.cell(OWN_SHEET_HEADER_ROW + 1 + y, x).content;
        const value = content?.kind === "number" ? content.number : content?.kind === "text" ? content.text : "";
        expect([cell.formula, value]).toEqual([cell.formula, cell.result]);
      }),
    );
  });
});
