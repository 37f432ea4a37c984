import { trendChart } from "../../src/charts";
import { attribute, textOf, withClass } from "./tree";

const trend = (values: readonly (number | null)[], target: number | null = null) =>
  trendChart({
    name: "収納率",
    points: values.map((value, index) => ({ label: `${2016 + index}年度`, value, text: `${value}％` })),
    target: target === null ? null : { label: "目標", value: target, text: `${target}％` },
  });

test("a greater value stands higher", () => {
  const heights = withClass(trend([84, 86, 85]).svg, "chart-point").map((point) => attribute(point, "cy"));
  expect(heights[1]).toBeLessThan(heights[2] ?? 0);
  expect(heights[2]).toBeLessThan(heights[0] ?? 0);
});

test("a year without a value breaks the line and keeps its label", () => {
  const { svg, alternative } = trend([84, 85, null, 86]);
  expect(withClass(svg, "chart-line")).toHaveLength(2);
  expect(withClass(svg, "chart-label").map(textOf)).toEqual(["2016年度", "2017年度", "2018年度", "2019年度"]);
  expect(alternative).toContain("2018年度は値なし");
});

test("a level line, one year and no year are drawn inside the drawing", () => {
  for (const values of [[5, 5, 5], [5], []]) {
    const { svg } = trend(values);
    for (const point of withClass(svg, "chart-point")) {
      expect(attribute(point, "cy")).toBeGreaterThan(0);
      expect(attribute(point, "cy")).toBeLessThan(attribute(svg, "height"));
      expect(attribute(point, "cx")).toBeLessThan(attribute(svg, "width"));
    }
    expect(withClass(svg, "chart-point")).toHaveLength(values.length);
  }
});

test("the goal is on the scale of the values", () => {
  const { svg, alternative } = trend([84, 85], 90);
  const goal = attribute(withClass(svg, "chart-target")[0], "y1");
  for (const point of withClass(svg, "chart-point")) expect(goal).toBeLessThan(attribute(point, "cy"));
  expect(alternative).toContain("目標は90％");
});
