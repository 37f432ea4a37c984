import { readForm, type Initiative } from "../../src/form";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";

/** A form whose labels share their cells with the values, all of it on rows that follow each other. */
const SHARED: Drawing = {
  "A1:D1": "取組項目１　がん検診の受診促進",
  A2: "計画",
  "B2:C2": "取組の方針・目標内容\n受診の機会を広げる。",
  D2: "当年度の取組内容\n休日の検診日を設ける。",
  "A3:A4": "中間振り返り",
  B3: "取組内容の実施見込み\n(ⅰ)：実施見込み　(ⅱ)：実施できない見込み",
  C3: "(ⅰ)",
  "D3:D4": "課題と改善策　※左記が「②」の場合は必須\n－",
  B4: "目標の達成見込み\n①：達成できる見込み　②：達成は難しい見込み",
  C4: "①",
  "A5:A6": "自己評価",
  "B5:C5": "当年度の取組実績及び目標の達成状況\n検診日を８回設けた。",
  "D5:D6": "課題と改善策　※左記が「②」の場合は必須\n特になし",
  B6: "（凡例）①：目標達成　②：目標未達成",
  C6: "①",
};

function blocksOf(changes: Drawing): readonly Initiative[] {
  return readForm(workbookOf(sheetOf("様式３", { ...SHARED, ...changes }))).initiatives;
}

describe("a form whose labels share their cells with the values", () => {
  test("is read with its legends behind the labels", () => {
    const [initiative] = blocksOf({});
    expect(initiative).toMatchObject({ number: "1", title: "がん検診の受診促進" });
    expect(initiative?.judgements.attainmentOutlook?.choice).toEqual({ kind: "selected", code: "1" });
    expect(initiative?.judgements.implementationOutlook?.choice).toEqual({ kind: "selected", code: "i" });
    expect(initiative?.fields.selfEvaluationRemedy?.text).toBe("特になし");
  });

  test("takes no label for the value of the label above it where nothing is written behind that", () => {
    const [initiative] = blocksOf({
      "B2:C2": "取組の方針・目標内容",
      "D3:D4": "課題と改善策　※左記が「②」の場合は必須",
      "B5:C5": "当年度の取組実績及び目標の達成状況",
    });
    const label = "取組の方針・目標内容";
    expect(initiative?.fields.policyAndGoal).toMatchObject({ text: "", cell: { row: 1, column: 1 } });
    expect(initiative?.fields.policyAndGoal?.offset).toBe(label.length);
    expect(initiative?.fields.midyearRemedy?.text).toBe("");
    expect(initiative?.fields.results?.text).toBe("");
    expect(initiative?.fields.selfEvaluationRemedy?.text).toBe("特になし");
    expect(initiative?.judgements.implementationOutlook?.choice).toEqual({ kind: "selected", code: "i" });
  });

  test("takes the next block's heading for no value of an empty label directly above it", () => {
    const second = Object.fromEntries(
      Object.entries(SHARED).map(([range, text]) => [
        range.replace(/[0-9]+/g, (row) => String(Number(row) + 6)),
        text === SHARED["A1:D1"] ? "取組項目２　にぎわいづくり" : text,
      ]),
    );
    const blocks = blocksOf({ "D5:D6": "課題と改善策", ...second });
    expect(blocks.map(({ number, title }) => [number, title])).toEqual([
      ["1", "がん検診の受診促進"],
      ["2", "にぎわいづくり"],
    ]);
    expect(blocks[0]?.fields.selfEvaluationRemedy?.text).toBe("");
  });

  test("takes a legend in a ward's own words for no choice", () => {
    const [initiative] = blocksOf({ B4: "目標の達成見込み\n①：めどが立っている　②：めどが立っていない" });
    expect(initiative?.judgements.attainmentOutlook).toMatchObject({
      text: "①",
      choice: { kind: "selected", code: "1" },
    });
  });
});
