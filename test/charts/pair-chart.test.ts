import { pairChart } from "../../src/charts";
import { attribute, textOf, withClass } from "./tree";

const year = (label: string, value: number | null, unit = "件") => ({ label, value, text: `${value}${unit}` });
const end = (node: Parameters<typeof attribute>[0]) => attribute(node, "x") + attribute(node, "width");

test("two years are drawn on one scale from zero", () => {
  const { svg } = pairChart({ name: "相談件数", earlier: year("平成30年度", 50), later: year("令和元年度", 100) });
  const [earlier] = withClass(svg, "chart-earlier");
  const [later] = withClass(svg, "chart-later");
  expect(attribute(earlier, "x")).toBe(attribute(later, "x"));
  expect(attribute(later, "width")).toBeCloseTo(2 * attribute(earlier, "width"), 1);
});

test("the earlier year is told from the later one by its outline and its label", () => {
  const { svg } = pairChart({ name: "相談件数", earlier: year("平成30年度", 5), later: year("令和元年度", 6) });
  expect(withClass(svg, "chart-earlier")[0]?.attributes["fill-opacity"]).toBeLessThan(1);
  expect(withClass(svg, "chart-label").map(textOf)).toEqual(["平成30年度", "令和元年度"]);
});

test("a negative value runs to the left of zero", () => {
  const { svg } = pairChart({ name: "増減", earlier: year("平成30年度", -3), later: year("令和元年度", 5) });
  const zero = attribute(withClass(svg, "chart-zero")[0], "x1");
  expect(end(withClass(svg, "chart-earlier")[0])).toBeCloseTo(zero, 1);
  expect(attribute(withClass(svg, "chart-later")[0], "x")).toBeCloseTo(zero, 1);
});

test("a year without a value has no bar and says so", () => {
  const { svg, alternative } = pairChart({
    name: "相談件数",
    earlier: year("平成30年度", null),
    later: year("令和元年度", 6),
  });
  expect(withClass(svg, "chart-earlier")).toEqual([]);
  expect(alternative).toBe("相談件数の比較。平成30年度は値なし、令和元年度は6件。");
});

test("the goal is a line with its words", () => {
  const { svg, alternative } = pairChart({
    name: "相談件数",
    earlier: year("平成30年度", 5),
    later: year("令和元年度", 6),
    target: year("目標", 8),
  });
  expect(attribute(withClass(svg, "chart-target")[0], "x1")).toBeGreaterThan(end(withClass(svg, "chart-later")[0]));
  expect(withClass(svg, "chart-axis").map(textOf)).toEqual(["目標8件"]);
  expect(alternative).toContain("目標は8件");
});

test("two zeros are drawn without a division by zero", () => {
  const { svg } = pairChart({ name: "事故", earlier: year("平成30年度", 0), later: year("令和元年度", 0) });
  expect(attribute(withClass(svg, "chart-later")[0], "width")).toBe(0);
});
