import { stackChart } from "../../src/charts";
import { attribute, textOf, withClass } from "./tree";

const ward = (label: string, errors: number, warnings: number) => ({
  label,
  parts: [
    { kind: "error", label: "エラー", value: errors },
    { kind: "warning", label: "警告", value: warnings },
  ],
});

test("parts stand side by side on one scale", () => {
  const { svg } = stackChart([ward("北区.xlsx", 1, 3), ward("西区.xlsx", 0, 2)], { name: "指摘" });
  const [error] = withClass(svg, "chart-part-error");
  const [north, west] = withClass(svg, "chart-part-warning");
  expect(attribute(north, "x")).toBeCloseTo(attribute(error, "x") + attribute(error, "width"), 1);
  expect(attribute(north, "width")).toBeCloseTo(3 * attribute(error, "width"), 1);
  expect(attribute(west, "width")).toBeCloseTo(2 * attribute(error, "width"), 1);
});

test("the numbers stand beside the bar and in the words", () => {
  const { svg, alternative } = stackChart([ward("北区.xlsx", 1, 3)], { name: "指摘" });
  expect(withClass(svg, "chart-value").map(textOf)).toEqual(["エラー1・警告3"]);
  expect(alternative).toBe("指摘の棒グラフ。北区.xlsxはエラー1・警告3。");
});

test("nothing to count is no division by zero", () => {
  expect(withClass(stackChart([ward("北区.xlsx", 0, 0)], { name: "指摘" }).svg, "chart-part")).toEqual([]);
  expect(stackChart([], { name: "指摘" }).alternative).toContain("該当はありません");
});
