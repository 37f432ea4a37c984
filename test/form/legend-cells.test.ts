import { distance, findLegend, type LegendPart } from "../../src/form/legend-cells";
import { SheetGrid } from "../../src/form/grid";
import { parseLegends } from "../../src/form/legend";
import type { JudgementField } from "../../src/form";
import { parseRange, rangeToA1, type CellRange } from "../../src/snapshot";
import { sheetOf } from "../support/sheet";

const MET = "①：目標達成";
const MISSED = "②：目標未達成";

/** The printed legends of cells given as [range, text], in that order. */
function partsOf(cells: readonly (readonly [string, string])[]): LegendPart[] {
  return cells.flatMap(([range, text]) => {
    const [area] = new SheetGrid(sheetOf("様式３", { [range]: text })).areas;
    if (!area) throw new Error(`nothing in ${range}`);
    return parseLegends(text).map((legend): LegendPart => [area, legend]);
  });
}

/** What is found where a block prints these legends: the cells that they take up, and the code of each mark. */
function found(
  field: JudgementField,
  cells: readonly (readonly [string, string])[],
  elsewhere: readonly (readonly [string, string])[] = [],
): { at: string | null; options: string[]; codes: unknown } {
  const parts = partsOf(cells);
  const legends = new Set(partsOf(elsewhere).map(([, legend]) => [legend]));
  const region = parts.map(([area]) => area);
  const { legend, legendArea, options } = findLegend(field, region, parts, { survey: { legends } });
  return {
    at: legendArea && rangeToA1(legendArea.range),
    options: options.map(({ range }) => rangeToA1(range)),
    codes: legend && Object.fromEntries(legend.options.map(({ mark, code }) => [mark, code])),
  };
}

const pieces = (...cells: readonly (readonly [string, string])[]): string[] => found("attainment", cells).options;

describe("a legend in one cell", () => {
  test("is known by its words", () => {
    expect(
      found("attainment", [
        ["D9:E9", "①：達成見込み ②：達成できない見込み"],
        ["B14:F14", `${MET} ${MISSED}`],
      ]),
    ).toEqual({ at: "B14:F14", options: ["B14:F14"], codes: { "①": "1", "②": "2" } });
  });

  test.each<[JudgementField, string | null]>([
    ["attainment", "D9:E9"],
    ["attainmentOutlook", "D9:E9"],
    ["implementationOutlook", null],
  ])("about attainment alone serves %s: %j", (field, at) => {
    expect(found(field, [["D9:E9", `${MET} ${MISSED}`]])).toMatchObject({ at, options: at === null ? [] : [at] });
  });

  test.each<[JudgementField, string | null]>([
    ["attainment", null],
    ["attainmentOutlook", "D9:E9"],
    ["implementationOutlook", null],
  ])("about the outlook serves %s: %j", (field, at) => {
    expect(found(field, [["D9:E9", "①：達成見込み ②：達成できない見込み"]]).at).toEqual(at);
  });

  test.each<JudgementField>(["attainment", "attainmentOutlook", "implementationOutlook"])(
    "in words that tell no judgement serves %s, in whose cells it stands",
    (field) => {
      expect(found(field, [["D9:E9", "①：順調 ②：遅れ"]])).toMatchObject({ at: "D9:E9", options: ["D9:E9"] });
    },
  );

  test("goes before one in pieces, and one by its words before one by its place", () => {
    expect(
      found("attainment", [
        ["A1", MET],
        ["A2", MISSED],
        ["A3:C3", `${MET} ${MISSED}`],
      ]).options,
    ).toEqual(["A3:C3"]);
    expect(
      found("attainment", [
        ["A1:C1", "①：順調 ②：遅れ"],
        ["A3:C3", `${MET} ${MISSED}`],
      ]).options,
    ).toEqual(["A3:C3"]);
  });
});

describe("a legend that the block does not print", () => {
  test("is the one that the sheet prints whole for the same judgement", () => {
    const none = { at: null, options: [] };
    expect(found("attainment", [], [["A1", `②：目標達成 ①：目標未達成`]])).toEqual({
      ...none,
      codes: { "②": "1", "①": "2" },
    });
    expect(found("attainment", [], [["A1", MET]])).toEqual({ ...none, codes: null });
    expect(found("attainment", [], [["A1", "①：達成見込み ②：達成できない見込み"]])).toEqual({ ...none, codes: null });
    expect(found("attainment", [["F11", MET]])).toEqual({ ...none, codes: null });
  });
});

describe("a legend in several cells", () => {
  test("has its options in reading order, wherever they were found", () => {
    expect(pieces(["A10", MET], ["B10", MISSED])).toEqual(["A10", "B10"]);
    expect(pieces(["B10", MISSED], ["A10", MET])).toEqual(["A10", "B10"]);
    expect(pieces(["A11", MISSED], ["A10", MET])).toEqual(["A10", "A11"]);
    expect(pieces(["A11", MISSED], ["B10", MET])).toEqual(["B10", "A11"]);
    expect(
      found("attainment", [
        ["A11", MISSED],
        ["A10", MET],
      ]),
    ).toEqual({
      at: "A10",
      options: ["A10", "A11"],
      codes: { "①": "1", "②": "2" },
    });
  });

  test("may be in words that tell no judgement", () => {
    const words = [
      ["A10", "①：順調"],
      ["A11", "②：遅れ"],
    ] as const;
    expect(found("attainment", words).options).toEqual(["A10", "A11"]);
  });

  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      "the nearer",
      [
        ["A10", MET],
        ["B10", MET],
        ["C10", MISSED],
      ],
      ["B10", "C10"],
    ],
    [
      "the nearer, above",
      [
        ["C4", MET],
        ["C7", MET],
        ["C10", MISSED],
      ],
      ["C7", "C10"],
    ],
    [
      "the one in its row before a nearer one askew",
      [
        ["C9", MET],
        ["A10", MET],
        ["D10", MISSED],
      ],
      ["A10", "D10"],
    ],
    [
      "the one in its column before a nearer one askew",
      [
        ["B9", MET],
        ["C5", MET],
        ["C10", MISSED],
      ],
      ["C5", "C10"],
    ],
    [
      "one as high as it, not one higher beside it",
      [
        ["B10:B11", MET],
        ["C5", MET],
        ["C10", MISSED],
      ],
      ["C5", "C10"],
    ],
    [
      "one as wide as it, not one wider above it",
      [
        ["C9:D9", MET],
        ["A10", MET],
        ["C10", MISSED],
      ],
      ["A10", "C10"],
    ],
    [
      "one askew before one behind it in its row",
      [
        ["A5", MET],
        ["C10", MISSED],
        ["D10", MET],
      ],
      ["A5", "C10"],
    ],
    [
      "one askew before one below it in its column",
      [
        ["A5", MET],
        ["C10", MISSED],
        ["C11", MET],
      ],
      ["A5", "C10"],
    ],
    [
      "one in its row far left before one askew",
      [
        ["B5", MET],
        ["A10", MET],
        ["C10", MISSED],
      ],
      ["A10", "C10"],
    ],
    [
      "one left of it and further down before one behind it",
      [
        ["B14", MET],
        ["C10", MISSED],
        ["D10", MET],
      ],
      ["C10", "B14"],
    ],
    [
      "one right of it and further up before one behind it",
      [
        ["E6", MET],
        ["C10", MISSED],
        ["D10", MET],
      ],
      ["E6", "C10"],
    ],
  ])("and a choice typed with its meaning: ① is %s", (_, cells, options) => {
    expect(pieces(...cells)).toEqual(options);
    expect(pieces(...[...cells].reverse())).toEqual(options);
  });

  test("of three options takes those that stand closest together", () => {
    const words = [
      ["F8", "②：遅れ"],
      ["A10", "①：順調"],
      ["A11", "②：遅れ"],
      ["A12", "③：概ね順調"],
    ] as const;
    expect(pieces(...words)).toEqual(["A10", "A11", "A12"]);
    expect(pieces(...[...words].reverse())).toEqual(["A10", "A11", "A12"]);
  });
});

describe("the distance between two ranges", () => {
  test.each([
    ["A1", "B1", 1],
    ["A1", "A2", 1],
    ["A1", "D1", 3],
    ["A1", "A5", 4],
    ["A1", "C4", 5],
    ["B2:C4", "C3:F3", 0],
    ["B2:C4", "E3", 2],
    ["B2:C4", "C7:D8", 3],
    ["B2:C4", "A1", 2],
  ])("from %s to %s is %d, and back", (a, b, steps) => {
    const [from, to] = [rangeOf(a), rangeOf(b)];
    expect([distance(from, to), distance(to, from)]).toEqual([steps, steps]);
  });
});

function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no range`);
  return range;
}
