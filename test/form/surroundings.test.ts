import { cutIntoBlocks, type BlockCandidate } from "../../src/form/blocks";
import { areasBelow, areasRight, nextLabelRight, Surroundings } from "../../src/form/surroundings";
import { surveySheet } from "../../src/form/survey";
import { parseRange, rangeToA1, toA1 } from "../../src/snapshot";
import { sheetOf, type Drawing } from "../support/sheet";

const POLICY = "取組の方針・目標内容";
const PLAN = "当年度の取組内容";
const RESULTS = "当年度の取組実績及び目標の達成状況";
const REMEDY = "課題と改善策";
const OUTLOOK = "目標の達成見込み";

function blockOf(drawing: Drawing): BlockCandidate {
  const [block] = cutIntoBlocks(surveySheet(sheetOf("様式３", drawing)));
  if (!block) throw new Error("no block");
  return block;
}

/** What stands below and right of the label of the first block that begins at a cell. */
function around(drawing: Drawing, cell: string): { below: string[]; right: string[] } {
  const block = blockOf(drawing);
  const label = block.labels.find(({ area }) => toA1(area.range) === cell);
  if (!label) throw new Error(`no label at ${cell}`);
  const places = (areas: ReturnType<typeof areasBelow>): string[] => areas.map(({ range }) => rangeToA1(range));
  const any = (): boolean => true;
  return { below: places(areasBelow(label, block, any)), right: places(areasRight(label, block, any)) };
}

test("what could hold a text is neither a legend nor a choice, and looked up once", () => {
  const block = blockOf({ A2: POLICY, B2: "文", C2: "②", A3: "①：目標達成　②：目標未達成", A4: "①", A5: "言葉" });
  const [label] = block.labels;
  if (!label) throw new Error("no label");
  const around = new Surroundings(block);
  expect(around.textsRight(label).map(({ text }) => text)).toEqual(["文"]);
  expect(around.textsBelow(label).map(({ text }) => text)).toEqual(["言葉"]);
  expect(around.textsRight(label)).toBe(around.textsRight(label));
  expect(around.textsBelow(label)).toBe(around.textsBelow(label));
});

describe("what stands below a label", () => {
  const below = (drawing: Drawing, cell: string): string[] => around(drawing, cell).below;

  test("begins within its columns", () => {
    const form = { "C2:E2": POLICY, "C9:E9": PLAN };
    expect(below({ ...form, C3: "一", E4: "二", "E5:G5": "三", F6: "四", B7: "五" }, "C2")).toEqual([
      "C3",
      "E4",
      "E5:G5",
    ]);
    expect(below({ ...form, "B3:D3": "一", "A4:F4": "二" }, "C2")).toEqual([]);
  });

  test("may reach over both sides of a label in one cell, not only over its left side", () => {
    const form = { C2: POLICY, C9: PLAN };
    expect(below({ ...form, "B3:D3": "一", "A4:C4": "二", "C5:D5": "三" }, "C2")).toEqual(["B3:D3", "C5:D5"]);
  });

  test("ends at the next label or heading in its columns", () => {
    const form = { A2: POLICY, B2: RESULTS, A3: "一", B3: "二", A5: PLAN, A6: "三", B6: "四" };
    expect(below(form, "A2")).toEqual(["A3"]);
    expect(below(form, "B2")).toEqual(["B3", "B6"]);
    expect(below({ A2: POLICY, B2: PLAN, A3: "一", B3: "二", A5: "取組項目", A6: "三", B5: "四" }, "A2")).toEqual([
      "A3",
    ]);
  });

  test("ends with the block", () => {
    const two = {
      A1: "取組項目１",
      C2: POLICY,
      D2: PLAN,
      D9: "一",
      A10: "取組項目２",
      D10: "国保",
      C11: POLICY,
      D11: PLAN,
    };
    expect(below(two, "D2")).toEqual(["D9"]);
    expect(below({ A2: POLICY, B2: PLAN, B3: "末尾" }, "B2")).toEqual(["B3"]);
  });

  test("is a legend too, but neither a note nor a column's header", () => {
    const form = {
      A2: RESULTS,
      B2: POLICY,
      A3: "※左記が「②」の場合は必須",
      A4: "①：目標達成　②：目標未達成",
      A5: "文",
    };
    expect(below(form, "A2")).toEqual(["A4", "A5"]);
  });
});

describe("what stands right of a label", () => {
  const right = (drawing: Drawing, cell: string): string[] => around(drawing, cell).right;

  test("begins within its rows, up to the next label", () => {
    const form = { "A2:A4": POLICY, A9: PLAN };
    expect(right({ ...form, B1: "一", B2: "二", D4: "三", B5: "四" }, "A2")).toEqual(["B2", "D4"]);
    expect(right({ ...form, B2: "一", C3: RESULTS, D2: "二" }, "A2")).toEqual(["B2"]);
    expect(right({ ...form, C2: RESULTS, B4: "一", D4: "二" }, "A2")).toEqual(["B4"]);
  });

  test("is in the columns of its block", () => {
    const beside = { A2: POLICY, A3: "方針", A4: PLAN, E2: POLICY, E3: "方針", E4: PLAN, B4: "一", F4: "二" };
    expect(right(beside, "A4")).toEqual(["B4"]);
  });

  test("is a legend too, but neither a note nor a spine", () => {
    const form = { A2: OUTLOOK, B2: "①：達成見込み　②：達成できない見込み", C2: "②", A3: POLICY };
    expect(right({ ...form, D2: "※左記が「②」の場合は必須" }, "A2")).toEqual(["B2", "C2"]);
    expect(right({ "A2:A4": POLICY, B2: "文", C2: "中間振り返り", A5: PLAN }, "A2")).toEqual(["B2"]);
  });
});

describe("the next label right of a range", () => {
  const next = (drawing: Drawing, address: string, right?: number): number | null => {
    const { labels, bounds } = blockOf(drawing);
    const range = parseRange(address);
    if (!range) throw new Error(`${address} is no range`);
    return nextLabelRight(range, { labels, bounds: { ...bounds, right: right ?? bounds.right } } as BlockCandidate);
  };

  test("is the nearest that shares a row, wherever its own rows begin", () => {
    expect(next({ A2: POLICY, C2: PLAN, E2: REMEDY }, "A2")).toBe(2);
    expect(next({ A2: POLICY, E2: REMEDY, C3: PLAN }, "A2:A3")).toBe(2);
    expect(next({ A2: POLICY, C3: PLAN }, "A2")).toBeNull();
    expect(next({ A2: POLICY, C2: PLAN }, "B2")).toBe(2);
    expect(next({ A2: POLICY, C2: PLAN }, "C2")).toBeNull();
  });

  test("is none beyond the block's last column", () => {
    expect(next({ A2: POLICY, C2: PLAN, E2: REMEDY }, "A2", 2)).toBe(2);
    expect(next({ A2: POLICY, C2: PLAN, E2: REMEDY }, "A2", 1)).toBeNull();
  });
});
