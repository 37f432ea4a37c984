import fc from "fast-check";
import { inspect } from "../../src/rules";
import { readTyped, summarySheet, typedDirections, typedPriors } from "../../src/sheets";
import type { PlanCell, RawValue, SheetPlan, TableContents } from "../../src/sheets";
import { OWN_SHEET_HEADER_ROW } from "../../src/snapshot";
import { exampleForm, type FormBlock } from "../support/example-form";

const BLOCKS: readonly FormBlock[] = [
  { title: "防災", annualPlan: "（目標）訓練の参加者数　前年度を上回る", results: "訓練の参加者数　250人" },
  { title: "見守り", annualPlan: "（目標）相談件数　10件以上", results: "相談件数　12件" },
];

/** A plan as a table that has just been made. */
function tableOf(plan: SheetPlan): TableContents {
  return {
    sheet: plan.sheet,
    cell: { row: OWN_SHEET_HEADER_ROW, column: 0 },
    headers: plan.columns.map(({ header }) => header),
    rows: plan.rows.map((row) => row.map(valueOf)),
  };
}

function valueOf(cell: PlanCell): RawValue {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return cell.number;
    case "formula":
      return cell.result;
    case "text":
    case "link":
      return cell.text;
  }
}

const made = (blocks: readonly FormBlock[] = BLOCKS) => tableOf(summarySheet(inspect(exampleForm(...blocks))));

/** Types into the row of an indicator, under a header. */
function type(table: TableContents, indicator: string, header: string, value: RawValue): TableContents {
  const names = table.headers.indexOf("指標");
  const rows = table.rows.map((row) =>
    row[names] === indicator ? row.map((old, at) => (table.headers[at] === header ? value : old)) : row,
  );
  return { ...table, rows };
}

const typedIn = (...typed: Parameters<typeof type>) => readTyped(type(...typed));

describe("what people type into 取組集計", () => {
  test("is nothing in a table that has just been made", () => {
    expect(readTyped(made())).toEqual([]);
    expect(readTyped(null)).toEqual([]);
  });

  test("reaches the engine as a prior figure, with the cell that it stands in", () => {
    const [prior] = typedPriors(typedIn(made(), "訓練の参加者数", "前年度", 240));
    expect(prior).toMatchObject({
      source: "typed",
      initiative: { title: "防災", number: "1", sheet: "様式３" },
      ...{ indicator: "訓練の参加者数", unit: "人", fiscalYear: null, file: null, sheet: "取組集計" },
      cell: { row: OWN_SHEET_HEADER_ROW + 1, column: 7 },
    });
    const { initiatives } = inspect(exampleForm(...BLOCKS), { priors: prior ? [prior] : [] });
    expect(initiatives[0]?.indicators[0]?.yearOverYear?.difference.result?.toFixed()).toBe("10");
  });

  test.each([
    ["1,234", "1234"],
    ["１，２３４人", "1234"],
    [" 85.83％", "85.83"],
    ["▲5", "-5"],
    [0, "0"],
  ])("is read where it was typed as text: %j", (value, number) => {
    const [prior] = typedPriors(typedIn(made(), "相談件数", "前年度", value));
    expect(prior?.value.toFixed()).toBe(number);
  });

  test.each(["", "不明", "－", true])("is passed over where it is no number: %j", (value) => {
    expect(typedPriors(typedIn(made(), "相談件数", "前年度", value))).toEqual([]);
  });

  test("survives a refresh after the blocks were renumbered and a block came before them", () => {
    const typed = typedIn(type(made(), "相談件数", "前年度", 9), "相談件数", "望ましい方向", "減");
    const [first = {}, second = {}] = BLOCKS;
    const later = [
      { title: "新しい取組", number: "1" },
      { ...first, number: "2" },
      { ...second, number: "3" },
    ];
    const refreshed = tableOf(summarySheet(inspect(exampleForm(...later)), typed));
    expect(readTyped(refreshed)).toMatchObject([
      { key: { title: "見守り", number: "3", name: "相談件数" }, prior: { indicator: "相談件数" }, lessIsBetter: true },
    ]);
  });

  test("is read from columns that people have rearranged", () => {
    const table = type(made(), "相談件数", "前年度", 9);
    const turned = {
      ...table,
      headers: [...table.headers].reverse(),
      rows: table.rows.map((row) => [...row].reverse()),
    };
    expect(typedPriors(readTyped(turned)).map(({ value }) => value.toFixed())).toEqual(["9"]);
  });

  test("gives the chosen directions by the indicator's name, and none where the choice is the program's own", () => {
    expect(typedDirections(typedIn(made(), "相談件数", "望ましい方向", "減"))).toEqual({ 相談件数: true });
    expect(typedDirections(typedIn(made(), "相談件数", "望ましい方向", "増"))).toEqual({});
    expect(typedDirections(typedIn(made(), "相談件数", "望ましい方向", "？"))).toEqual({});
  });

  test("is passed over in rows whose hidden cell was changed, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.integer(), fc.constant('[1,null,null,"a"]')), (stamp) => {
        const table = type(type(made(), "相談件数", "前年度", 9), "相談件数", "照合用", stamp);
        expect(readTyped(table)).toEqual([]);
      }),
    );
  });

  test("stays the same however often the sheet is refreshed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999, max: 99_999 }), fc.constantFrom("増", "減"), (value, direction) => {
        const typed = typedIn(type(made(), "相談件数", "前年度", value), "相談件数", "望ましい方向", direction);
        const again = readTyped(tableOf(summarySheet(inspect(exampleForm(...BLOCKS)), typed)));
        expect(JSON.stringify(again)).toBe(JSON.stringify(typed));
      }),
    );
  });
});
