import fc from "fast-check";
import { barChart } from "../../src/charts";
import { attribute, textOf, withClass } from "./tree";

const bar = (rate: number | null, attained: boolean | null = null, label = "財産調査件数") => ({
  label,
  rate,
  text: `${rate}％`,
  attained,
});

test("a rate of 100 % ends at the target line", () => {
  const { svg } = barChart([bar(100, true)]);
  const [filled] = withClass(svg, "chart-bar");
  const [target] = withClass(svg, "chart-target");
  expect(attribute(filled, "x") + attribute(filled, "width")).toBeCloseTo(attribute(target, "x1"), 1);
});

test("the verdict stands in words, so that colour is not the only sign", () => {
  const { svg, alternative } = barChart([
    bar(100, false, "参加者数"),
    bar(100, true, "収納率"),
    bar(98, null, "満足度"),
  ]);
  const said = withClass(svg, "chart-value").map(textOf);
  expect(said).toEqual(["100％ 未達成", "100％ 達成", "98％ 判定なし"]);
  expect(alternative).toBe(
    "達成率の棒グラフ（目標は100％）。参加者数は100％ 未達成、収納率は100％ 達成、満足度は98％ 判定なし。",
  );
});

test("what cannot be worked out has no bar and says so", () => {
  const { svg } = barChart([bar(null)]);
  expect(withClass(svg, "chart-bar")).toEqual([]);
  expect(withClass(svg, "chart-value").map(textOf)).toEqual(["算出不可"]);
});

test("a rate beyond the scale is cut off and has an arrow", () => {
  const { svg } = barChart([bar(150, true), bar(151, true)]);
  const [whole, cut] = withClass(svg, "chart-bar");
  expect(attribute(cut, "width")).toBe(attribute(whole, "width"));
  expect(withClass(svg, "chart-beyond")).toHaveLength(1);
});

test("a long name is cut and stands in full in the words", () => {
  const long = "地域活動協議会の活動に参加したことがある区民の割合（無作為抽出アンケート）".repeat(2);
  const { svg, alternative } = barChart([bar(50, false, long)]);
  expect(withClass(svg, "chart-label").map(textOf)[0]).toMatch(/…$/);
  expect(alternative).toContain(long);
});

test("no indicators give a drawing that says so", () => {
  expect(barChart([]).alternative).toContain("指標はありません");
});

test("every bar stays inside the drawing", () => {
  const rates = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), { maxLength: 30 });
  fc.assert(
    fc.property(rates, fc.integer({ min: 60, max: 2000 }), (all, width) => {
      const { svg } = barChart(
        all.map((rate) => bar(rate)),
        { width },
      );
      for (const drawn of withClass(svg, "chart-bar")) {
        expect(attribute(drawn, "width")).toBeGreaterThanOrEqual(0);
        expect(attribute(drawn, "y") + attribute(drawn, "height")).toBeLessThanOrEqual(attribute(svg, "height"));
      }
      expect(withClass(svg, "chart-bar")).toHaveLength(all.filter((rate) => rate !== null).length);
    }),
  );
});
