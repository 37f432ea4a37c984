import { join } from "node:path";
import { readWorkbook } from "../../src/cli/read-workbook";
import type { Indicator } from "../../src/indicators";
import { inspect, messageOf, type Inspection } from "../../src/rules";
import { showFormula } from "../../src/rules/figure-words";

/** What a careful reviewer says of the four real 取組項目, line by line. */
describe.each(["seed-one-sheet.xlsx", "seed-sheet-per-item.xlsx"])("%s", (file) => {
  let inspection: Inspection;
  beforeAll(async () => {
    inspection = inspect(await readWorkbook(join(__dirname, "../fixtures/seed", file)));
  }, 60_000);

  const block = (number: string) => {
    const found = inspection.initiatives.find(({ initiative }) => initiative.number === number);
    if (!found) throw new Error(`取組項目${number} was not read`);
    return found;
  };
  const indicator = (number: string, name: string): Indicator => {
    const found = block(number).indicators.find((candidate) => candidate.name.includes(name));
    if (!found) throw new Error(`${name} was not read`);
    return found;
  };
  const rulesOn = (number: string): string[] =>
    inspection.findings
      .filter(({ initiativeNumber, rule }) => initiativeNumber === number && rule !== "text-clipped")
      .map(({ rule }) => rule)
      .sort();
  const messages = (rule: string): string =>
    inspection.findings
      .filter((finding) => finding.rule === rule)
      .map(messageOf)
      .join("\n");
  const rate = ({ achievementRate }: Indicator): string => (achievementRate ? showFormula(achievementRate) : "");

  describe("取組項目1", () => {
    test("is reported for its base year, its missing prior and its provisional figure, and for nothing else", () => {
      expect(rulesOn("1")).toEqual(["prior-missing", "prior-year-mismatch", "provisional-figure"]);
      expect(messages("prior-year-mismatch")).toMatch(/平成29年度.*9,598千円.*平成30年度/);
    });

    test("compares 21,239 with 9,598 as a reference, 221.3 %, and calls it no 対前年度", () => {
      const revenue = indicator("1", "歳入");
      expect(revenue.referenceRatio && showFormula(revenue.referenceRatio)).toBe(
        "21,239千円 ÷ 9,598千円 × 100 ＝ 221.3％",
      );
      expect(revenue).toMatchObject({ prior: null, yearOverYear: null, achievementRate: null, attained: null });
    });

    test("has no suggestion, since a figure is missing", () => {
      expect(block("1")).toMatchObject({ suggestedAttainment: null, suggestionReason: "figure-missing" });
    });
  });

  describe("取組項目2", () => {
    test.each([
      ["財産調査件数", "2,363件 ÷ 2,000件 × 100 ＝ 118.2％"],
      ["滞納処分の差押", "459件 ÷ 300件 × 100 ＝ 153.0％"],
      ["資格疑義世帯への調査", "1,458件 ÷ 600件 × 100 ＝ 243.0％"],
    ])("%s: %s", (name, formula) => {
      expect(rate(indicator("2", name))).toBe(formula);
      expect(indicator("2", name).attained).toBe(true);
    });

    test("収納率 rose by 0.12 ポイント, 0.1 %, and is attained", () => {
      const collected = indicator("2", "収納率");
      expect(collected.attained).toBe(true);
      expect(collected.yearOverYear && showFormula(collected.yearOverYear.difference)).toBe(
        "85.95％ － 85.83％ ＝ 0.12ポイント",
      );
      expect(collected.yearOverYear && showFormula(collected.yearOverYear.rate)).toMatch(/＝ 0\.1％$/);
    });

    test("is reported for its unit, its two bases, its late targets and its provisional figures", () => {
      expect(rulesOn("2")).toEqual(["basis-mismatch", "percentage-point", "provisional-figure", "target-not-in-plan"]);
      expect(messages("percentage-point")).toContain("0.12％");
      expect(messages("basis-mismatch")).toMatch(/94\.80％（見込み）.*85\.83％（3月末）/);
      expect(messages("target-not-in-plan")).toMatch(/財産調査件数.*滞納処分の差押.*資格疑義世帯への調査/);
    });

    test("suggests ①", () => {
      expect(block("2").suggestedAttainment).toBe("1");
    });
  });

  describe("取組項目3", () => {
    test("1 ÷ 6 is 16.7 %, missed, and ② agrees", () => {
      const founded = indicator("3", "事業創出件数");
      expect(rate(founded)).toBe("1件 ÷ 6件 × 100 ＝ 16.7％");
      expect(founded.attained).toBe(false);
      expect(block("3").suggestedAttainment).toBe("2");
    });

    test("is reported for its targets and its tense alone: both remedies are there", () => {
      expect(rulesOn("3")).toEqual(["cumulative-target", "plan-tense-results", "target-inconsistent"]);
      expect(messages("target-inconsistent")).toMatch(/6件.*3年間で6件/);
    });
  });

  describe("取組項目4", () => {
    test("① 6 ÷ 6 is 100.0 %", () => {
      const asked = indicator("4", "問合せ件数");
      expect(rate(asked)).toBe("6件 ÷ 6件 × 100 ＝ 100.0％");
      expect(asked.attained).toBe(true);
    });

    test("② has no result, and 前年度比10％増 no base", () => {
      expect(rulesOn("4").filter((rule) => rule !== "target-inconsistent")).toEqual([
        "prior-missing",
        "result-missing",
      ]);
      expect(messages("result-missing")).toContain("②");
      expect(messages("prior-missing")).toContain("前年度比10％増");
    });

    test("has no suggestion although ① is chosen", () => {
      expect(block("4").suggestedAttainment).toBeNull();
    });
  });
});
