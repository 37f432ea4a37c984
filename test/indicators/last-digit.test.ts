import { readFigures } from "../../src/figures";
import { lastDigitOf } from "../../src/indicators";

test.each([
  ["85.83％", "0.01"],
  ["85％", "1"],
  ["4割", "1"],
  ["9,598千円", "1"],
  ["9.6百万円", "0.1"],
  ["9,598,123円", "1"],
  ["5億6,100万円", "10000"],
  ["６千９百万円", "1000000"],
  ["12万件", "10000"],
  ["12万2,139件", "0"],
  ["2,363件", "0"],
  ["4.5件", "0.1"],
  ["0.5ポイント", "0.1"],
  ["5ポイント", "1"],
  ["2倍", "1"],
  ["1.2万円", "0.1"],
  ["1.25億円", "0.01"],
  ["9,598 千円", "1"],
])("The last digit of %s is worth %s", (text, expected) => {
  const [figure] = readFigures(`実績\u3000${text}`, { fiscalYear: 2019, section: "results" });
  expect(figure && lastDigitOf(figure).toFixed()).toBe(expected);
});

test("The last digit of a number without a unit is worth what its decimals say", () => {
  expect(lastDigitOf({ text: "12.5", unit: null, decimals: 1 }).toFixed()).toBe("0.1");
});
