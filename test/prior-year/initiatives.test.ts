import fc from "fast-check";
import { matchYears, type YearReading } from "../../src/prior-year";
import { titled, yearOf } from "./support";

interface Expected {
  readonly matched: readonly string[];
  readonly current?: readonly string[];
  readonly prior?: readonly string[];
}

/** Matches by the titles of both years: "now ← before", with the kind where it is not one to one. */
function outcome(current: YearReading, prior: YearReading): Expected {
  const [year] = matchYears(current, [prior]).years;
  const now = (index: number): string => current.initiatives[index]?.title ?? "";
  const before = (index: number): string => prior.initiatives[index]?.title ?? "";
  return {
    matched: (year?.matches ?? []).map(
      ({ current: at, prior: of, kind }) => `${now(at)} ← ${before(of)}${kind === "same" ? "" : ` (${kind})`}`,
    ),
    current: (year?.unmatchedCurrent ?? []).map(({ index, reason }) => `${now(index)}: ${reason}`),
    prior: (year?.unmatchedPrior ?? []).map(({ index, reason }) => `${before(index)}: ${reason}`),
  };
}

function match(now: readonly string[], before: readonly string[]): Expected {
  return outcome(
    yearOf("令和元年度", ...now.map((title) => titled(title, "・参加者数　10人"))),
    yearOf("平成30年度", ...before.map((title) => titled(title, "・参加者数　9人"))),
  );
}

describe("Blocks of two years", () => {
  test.each<[string, string, string]>([
    ["in full width", "ＩＣＴの活用推進", "ICTの活用推進"],
    ["with a year in its title", "令和元年度 区政会議の運営", "平成30年度区政会議の運営"],
    ["with a number before it", "1-2 区政会議の運営", "（3）区政会議の運営"],
    ["with other particles", "広告事業の推進等による歳入の確保", "広告事業等の推進による歳入確保"],
    ["reworded", "地域防災力の向上に向けた訓練の充実", "地域防災力向上のための訓練の実施"],
  ])("are matched by a title that is written %s", (_, now, before) => {
    expect(match([now], [before])).toEqual({ matched: [`${now} ← ${before}`], current: [], prior: [] });
  });

  test("are matched whatever their order and number", () => {
    expect(match(["防災力の向上", "歳入の確保"], ["歳入の確保", "窓口の改善", "防災力の向上"])).toEqual({
      matched: ["防災力の向上 ← 防災力の向上", "歳入の確保 ← 歳入の確保"],
      current: [],
      prior: ["窓口の改善: no-similar"],
    });
  });

  test("are listed on both sides where nothing is like them", () => {
    expect(match(["空き家対策"], ["健康づくりの推進"])).toEqual({
      matched: [],
      current: ["空き家対策: no-similar"],
      prior: ["健康づくりの推進: no-similar"],
    });
  });

  test("are left open where two would do equally well", () => {
    const { matched, current, prior } = match(
      ["子育て支援の充実（北部）", "健康づくりの推進"],
      ["子育て支援の充実（東部）", "子育て支援の充実（西部）"],
    );
    expect(matched).toEqual([]);
    expect(current).toEqual(["子育て支援の充実（北部）: ambiguous", "健康づくりの推進: no-similar"]);
    expect(prior).toEqual(["子育て支援の充実（東部）: ambiguous", "子育て支援の充実（西部）: ambiguous"]);
  });

  test("of one title are told apart by their indicators", () => {
    const now = yearOf(
      "令和元年度",
      titled("魅力の発信", "・動画の再生回数　90回"),
      titled("魅力の発信", "・来場者数　5人"),
    );
    const before = yearOf(
      "平成30年度",
      titled("魅力の発信", "・来場者数　4人"),
      titled("魅力の発信", "・動画の再生回数　80回"),
    );
    const [year] = matchYears(now, [before]).years;
    expect(year?.matches.map(({ current, prior }) => [current, prior])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("that were merged into one are both matched with it", () => {
    expect(match(["放置自転車の撤去及び街頭犯罪の防止"], ["放置自転車の撤去", "街頭犯罪の防止"]).matched).toEqual(
      expect.arrayContaining([expect.stringContaining("(merged)")]),
    );
  });

  test("that one was split into are both matched with it", () => {
    const { matched, current } = match(["放置自転車の撤去", "街頭犯罪の防止"], ["放置自転車の撤去及び街頭犯罪の防止"]);
    expect(matched).toHaveLength(2);
    expect(matched.filter((each) => each.endsWith("(split)"))).toHaveLength(1);
    expect(current).toEqual([]);
  });
});

const TITLES = ["防災力の向上", "防災訓練の充実", "歳入の確保", "窓口の改善", "広報の充実", "広報紙の充実"];
const years = fc.tuple(
  fc.array(fc.constantFrom(...TITLES), { maxLength: 6 }),
  fc.array(fc.constantFrom(...TITLES), { maxLength: 6 }),
);
const readings = years.map(([now, before]): [YearReading, YearReading] => [
  yearOf("令和元年度", ...now.map((title) => titled(title))),
  yearOf("平成30年度", ...before.map((title) => titled(title))),
]);

test("Every block is either matched or listed, and one-to-one matches share no block", () => {
  fc.assert(
    fc.property(readings, ([now, before]) => {
      const [year] = matchYears(now, [before]).years;
      if (!year) return;
      const same = year.matches.filter(({ kind }) => kind === "same");
      expect(new Set(same.map(({ current }) => current)).size).toBe(same.length);
      expect(new Set(same.map(({ prior }) => prior)).size).toBe(same.length);
      const told = (matched: readonly number[], open: readonly { readonly index: number }[]): number[] =>
        [...new Set([...matched, ...open.map(({ index }) => index)])].sort((a, b) => a - b);
      expect(
        told(
          year.matches.map(({ current }) => current),
          year.unmatchedCurrent,
        ),
      ).toEqual(now.initiatives.map((_, index) => index));
      expect(
        told(
          year.matches.map(({ prior }) => prior),
          year.unmatchedPrior,
        ),
      ).toEqual(before.initiatives.map((_, index) => index));
    }),
  );
});

test("A workbook of the year before with the same titles is matched block by block", () => {
  const distinct = fc.uniqueArray(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(distinct, (titles) => {
      const now = yearOf("令和元年度", ...titles.map((title) => titled(title)));
      const before = yearOf("平成30年度", ...[...titles].reverse().map((title) => titled(title)));
      const [year] = matchYears(now, [before]).years;
      expect(year?.matches.map(({ current, prior }) => [current, prior])).toEqual(
        titles.map((_, index) => [index, titles.length - 1 - index]),
      );
    }),
  );
});
