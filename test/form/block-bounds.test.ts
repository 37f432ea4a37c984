import { readForm, type FormReading } from "../../src/form";
import { rangeToA1 } from "../../src/snapshot";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";
import { WIDE_BLOCK, wideSheet } from "../support/wide-block";

const read = (changes: Readonly<Record<string, string | null>>): FormReading =>
  readForm(workbookOf(wideSheet(changes)));

/** Where the blocks stand, with their numbers and titles. */
function blocksOf({ initiatives, unreadable }: FormReading): unknown[] {
  expect(unreadable).toEqual([]);
  return initiatives.map(({ number, title, range }) => [number, title, rangeToA1(range)]);
}

/** A drawing moved by rows and columns; `contents` draws other contents. */
function moved(drawing: Drawing, rows: number, columns: number, contents: (text: string) => string): Drawing {
  const column = (letters: string): string => String.fromCharCode(letters.charCodeAt(0) + columns);
  const cell = (_: string, letters: string, row: string): string => column(letters) + String(Number(row) + rows);
  return Object.fromEntries(
    Object.entries(drawing).map(([range, text]) => [range.replace(/([A-Z])([0-9]+)/gu, cell), contents(String(text))]),
  );
}

const ONE = ["1", "広告事業の推進", "A3:K14"];

describe("a list beside the blocks of a sheet", () => {
  const list = (first: string, second = "担当課"): Record<string, string> => ({
    A18: first,
    B18: second,
    C18: "取組の方針・目標内容",
    D18: "当年度の取組内容",
    E18: "当年度の取組実績及び目標の達成状況",
    A19: "1",
    B19: "広告",
    C19: "歳入の確保",
    D19: "広告の募集",
    E19: "３件",
    A20: "2",
    B20: "国保",
    C20: "収納率の向上",
    D20: "口座振替の勧奨",
    E20: "５件",
  });

  test.each([
    "番号",
    "取組項目",
    "取組項目名",
    "取り組み名",
    "事業名",
    "項番",
    "No.",
    "NO",
    "#",
    "通し番号",
    " 番　号 ",
  ])("headed %s is no block and takes nothing from the block above it", (header) => {
    expect(blocksOf(read(list(header)))).toEqual([ONE]);
    expect(blocksOf(read(list("担当課", header)))).toEqual([ONE]);
  });

  test("is no list where only another row says 番号", () => {
    expect(blocksOf(read({ "A3:B3": "番号", "C3:K3": null, A2: "取組項目1" }))).toEqual([["1", null, "A2:K14"]]);
  });
});

describe("what somebody wrote below or right of a label", () => {
  test.each(["取組項目２　国保", "取組項目２", "取組項目"])("begins no block, though it says %s", (text) => {
    for (const [range, field] of [
      ["B5:F7", "policyAndGoal"],
      ["G9:K9", "midyearRemedy"],
      ["G11:K14", "selfEvaluationRemedy"],
    ] as const) {
      const reading = read({ [range]: text });
      expect(blocksOf(reading)).toEqual([ONE]);
      expect(reading.initiatives[0]?.fields[field]?.text).toBe(text);
    }
  });

  test("begins none right of a label either", () => {
    const form = (results: string): Drawing => ({
      "A1:J1": "取組項目1　広告事業",
      "A2:B4": "取組の方針・目標内容",
      "C2:J4": "方針",
      "A5:B7": "当年度の取組内容",
      "C5:J7": "内容",
      "A8:B10": "当年度の取組実績及び目標の達成状況",
      "C8:J10": results,
    });
    const reading = readForm(workbookOf(sheetOf("様式３", form("取組項目２　国保"))));
    expect(blocksOf(reading)).toEqual([["1", "広告事業", "A1:J10"]]);
    expect(reading.initiatives[0]?.fields.results?.text).toBe("取組項目２　国保");
  });

  test("is the next block's heading where that block's labels follow", () => {
    const second = moved(WIDE_BLOCK, 11, 0, (text) => text.replace("取組項目1", "取組項目2"));
    const reading = read({ "G11:K14": null, "G11:K13": "", ...(second as Record<string, string>), "A12:K12": null });
    expect(reading.initiatives.map(({ number }) => number)).toEqual(["1", "2"]);
  });
});

describe("blocks side by side", () => {
  const contents = (text: string): string =>
    text
      .replace("取組項目1", "取組項目2")
      .replace("広告事業の推進", "国保の収納")
      .replace("市政改革プラン2.0", "市政改革プラン2.0（続）");

  test.each([
    [11, "L3:V14"],
    [12, "M3:W14"],
    [14, "O3:Y14"],
  ])("%i columns apart have each their own columns", (columns, range) => {
    const reading = read(moved(WIDE_BLOCK, 0, columns, contents) as Record<string, string>);
    expect(blocksOf(reading)).toEqual([ONE, ["2", "国保の収納", range]]);
    const [one, two] = reading.initiatives;
    expect(Object.keys(two?.fields ?? {})).toEqual(Object.keys(one?.fields ?? {}));
  });

  test("may stand in several rows of two", () => {
    const beside = moved(WIDE_BLOCK, 0, 12, contents);
    const below = moved(WIDE_BLOCK, 15, 0, (text) => text.replace("取組項目1", "取組項目3"));
    const both = { ...beside, ...below };
    expect(blocksOf(read(both as Record<string, string>))).toEqual([
      ONE,
      ["2", "国保の収納", "M3:W14"],
      ["3", "広告事業の推進", "A18:K29"],
    ]);
  });
});

describe("a heading in two cells that both say 取組項目", () => {
  const two = (number: string, title: string, row: number): Record<string, string | null> => ({
    "A3:B3": null,
    "C3:K3": null,
    [`A${2 - row}`]: number,
    A3: title,
  });

  test.each([
    ["取組項目１", "取組項目名：広告事業", 0],
    ["取組項目１", "取組項目【広告事業】", 1],
  ])("is one heading: %s, %s", (number, title, row) => {
    expect(blocksOf(read(two(number, title, row)))).toEqual([["1", "広告事業", `A${2 - row}:K14`]]);
  });

  test("is two where both are numbered", () => {
    expect(blocksOf(read({ A2: "取組項目１", "A3:B3": "取組項目２" })).at(-1)).toEqual([
      "2",
      "広告事業の推進",
      "A3:K14",
    ]);
  });
});
