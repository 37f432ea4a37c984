import { assignByName, assignOneToOne, type Candidate, type Named } from "../../src/indicators";

const MARGIN = 0.125;

/** Pairs as 0-1 (left-right); ambiguous candidates likewise. */
function assigned(...candidates: [left: number, right: number, score: number][]) {
  const told = ({ left, right }: Candidate): string => `${left}-${right}`;
  const { pairs, ambiguous } = assignOneToOne(
    candidates.map(([left, right, score]) => ({ left, right, score })),
    MARGIN,
  );
  return { pairs: pairs.map(told), ambiguous: ambiguous.map(told) };
}

describe("one to one", () => {
  test.each<[string, [number, number, number][], string[], string[]]>([
    ["nothing is made of nothing", [], [], []],
    [
      "the likeliest comes first",
      [
        [0, 0, 0.7],
        [0, 1, 0.9],
        [1, 0, 0.7],
      ],
      ["0-1", "1-0"],
      [],
    ],
    [
      "pairs are told in the order of the left side",
      [
        [2, 0, 0.9],
        [0, 1, 0.8],
        [1, 2, 0.7],
      ],
      ["0-1", "1-2", "2-0"],
      [],
    ],
    [
      "what is taken on the left is not paired again",
      [
        [0, 0, 0.9],
        [0, 1, 0.7],
      ],
      ["0-0"],
      [],
    ],
    [
      "what is taken on the right is not paired again",
      [
        [0, 0, 0.9],
        [1, 0, 0.7],
      ],
      ["0-0"],
      [],
    ],
    [
      "rivals for the left side are ambiguous",
      [
        [0, 0, 0.9],
        [0, 1, 0.85],
      ],
      [],
      ["0-0", "0-1"],
    ],
    [
      "rivals for the right side are ambiguous",
      [
        [0, 0, 0.9],
        [1, 0, 0.85],
      ],
      [],
      ["0-0", "1-0"],
    ],
    [
      "a rival that is the margin below is none",
      [
        [0, 0, 0.5],
        [0, 1, 0.375],
      ],
      ["0-0"],
      [],
    ],
    [
      "a rival whose other side is taken is none",
      [
        [0, 0, 0.9],
        [1, 0, 0.5],
        [1, 1, 0.45],
      ],
      ["0-0", "1-1"],
      [],
    ],
    [
      "what was ambiguous is paired with nothing less likely",
      [
        [0, 0, 0.9],
        [0, 1, 0.9],
        [1, 0, 0.5],
        [2, 2, 0.4],
      ],
      ["2-2"],
      ["0-0", "0-1"],
    ],
    [
      "equal scores go by position",
      [
        [1, 1, 0.9],
        [0, 1, 0.9],
        [0, 0, 0.9],
      ],
      [],
      ["0-0", "0-1"],
    ],
  ])("%s", (_, candidates, pairs, ambiguous) => {
    const got = assigned(...candidates);
    expect(got.pairs).toEqual(pairs);
    expect(got.ambiguous.slice(0, ambiguous.length)).toEqual(ambiguous);
    expect(got.ambiguous.length > 0).toBe(ambiguous.length > 0);
  });
});

describe("by name", () => {
  const named = (name: string, unit: string | null = "件", mark: string | null = null): Named => ({
    names: [name],
    unit,
    mark,
  });
  const sameUnit = (a: string | null, b: string | null): boolean => a === b || a === null || b === null;
  const pairsOf = (left: Named[], right: Named[]): string[] =>
    assignByName(left, right, sameUnit).pairs.map((pair) => `${pair.left}-${pair.right}`);

  test("two lists are paired, whatever their order", () => {
    expect(pairsOf([named("相談件数"), named("訪問件数")], [named("訪問件数"), named("相談件数")])).toEqual([
      "0-1",
      "1-0",
    ]);
  });

  test("units must fit", () => {
    expect(pairsOf([named("相談件数", "件")], [named("相談件数", "人")])).toEqual([]);
    expect(pairsOf([named("相談件数", "件")], [named("相談件数", null)])).toEqual(["0-0"]);
  });

  test("the same unit counts more than one that is not told", () => {
    expect(pairsOf([named("相談件数")], [named("相談件数", null), named("相談件数", "件")])).toEqual(["0-1"]);
    expect(pairsOf([named("相談件数")], [named("相談件数", "件"), named("相談件数", null)])).toEqual(["0-0"]);
  });

  test("the same mark decides between names that are alike, no mark does not", () => {
    const marked = [named("相談件数", "件", "①"), named("相談件数", "件", "②")];
    expect(pairsOf([named("相談件数", "件", "②")], marked)).toEqual(["0-1"]);
    expect(pairsOf([named("相談件数", "件", null)], [named("相談件数"), named("相談件数", "件", "①")])).toEqual([]);
  });

  test("names that are not alike are left alone", () => {
    expect(pairsOf([named("相談件数")], [named("来館者数")])).toEqual([]);
    expect(pairsOf([named("子育て講座")], [named("子育てサロン")])).toEqual([]);
  });

  test("any of its names may be the one", () => {
    const both: Named = { names: ["来館者数", "相談件数"], unit: "件", mark: null };
    expect(assignByName([both], [named("相談件数")], sameUnit).pairs).toMatchObject([{ similarity: 1 }]);
  });
});
