import { readFigures } from "../../src/figures";
import { readPassage } from "../../src/indicators/passages";
import { wordedGoals, type WordedGoal } from "../../src/indicators/relative-goals";
import { block } from "./support/truth";

function goals(text: string, field: "policyAndGoal" | "results" = "policyAndGoal"): WordedGoal[] {
  const source = block({ [field]: text }).fields[field];
  if (!source) throw new Error("no such field");
  const section = field === "results" ? "results" : "goal";
  return wordedGoals(readPassage(source, field, readFigures(text, { fiscalYear: 2019, section })), 2019);
}

test.each([
  ["・事務処理研修の受講率：前年度を上回る", "事務処理研修の受講率", "gt"],
  ["○前年度を上回る読者の割合", "読者の割合", "gt"],
  ["窓口の満足度が前年度を上回ること", "窓口の満足度", "gt"],
  ["保険料収納率が前年度を上回ることを目標とする", "保険料収納率", "gt"],
  ["前年度決算を上回る歳入増", "歳入", "gt"],
  ["・参加者数について前年度実績以上とする", "参加者数", "ge"],
  ["・参加団体数　前年度を下回らない", "参加団体数", "ge"],
  ["・加入率は前年度の水準を維持する", "加入率", "ge"],
  ["・協定締結数：前年度と同数以上", "協定締結数", "ge"],
  ["・来館者数を前年度より増加させる", "来館者数", "gt"],
  ["・放置自転車の台数が前年度を下回る", "放置自転車の台数", "lt"],
  ["・苦情件数を昨年度より減少させる", "苦情件数", "lt"],
  ["・未納率を前年度より改善する", "未納率", "lt"],
  ["・苦情件数は前年度の水準を維持する", "苦情件数", "le"],
  ["・利用者数：前年度並み", "利用者数", "approx"],
  ["●受講者数が前年度実績を上回る", "受講者数", "gt"],
  ["・受講者数の前年度実績を上回る", "受講者数", "gt"],
  ["・就職者数　対前年度増", "就職者数", "gt"],
  ["・火災件数　対前年度比減", "火災件数", "lt"],
  ["・来館者数を前年度と比べて増やす", "来館者数", "gt"],
])("%s is a goal of %s, %s", (text, name, comparator) => {
  expect(goals(`（目標）\n${text}`)).toMatchObject([{ name, comparator, relative: { operation: "none" } }]);
});

test("a base year that is written is a base year, unless it is the preceding one", () => {
  expect(goals("（目標）\n・相談件数が平成28年度実績を上回る")[0]?.relative.base).toEqual({
    kind: "fiscal-year",
    year: 2016,
  });
  expect(goals("（目標）\n・相談件数が平成30年度実績を上回る")[0]?.relative.base).toEqual({ kind: "prior" });
});

test("the base's figure may stand inside the words", () => {
  expect(goals("（目標）\n・昨年度の368人を上回る参加者数")[0]?.base?.figure.text).toBe("368人");
  expect(goals("（目標）\n・会場数　前年度実績（38か所）以上")[0]?.base?.figure.text).toBe("38か所");
});

test("two names that share a goal each have it", () => {
  expect(goals("（目標）\n・現年分収納率、繰越分収納率とも前年度を上回る").map(({ name }) => name)).toEqual([
    "現年分収納率",
    "繰越分収納率",
  ]);
});

test("a name may stand on the line above", () => {
  expect(goals("（目標）\n○区民センターの来館者数\n・前年度を上回る")[0]?.name).toBe("区民センターの来館者数");
});

test.each([
  "前年度比10％増",
  "対前年度20％増",
  "前年度より10件増加",
  "前年度の取組を継続する",
  "前年度の反省を踏まえる",
])("%s is none without a number of its own", (words) => {
  expect(goals(`（目標）\n・相談件数\u3000${words}`)).toEqual([]);
});

test("results state goals only where they say so", () => {
  expect(goals("来館者数は前年度を上回った。", "results")).toEqual([]);
  expect(goals("来館者数　130人（目標：前年度を上回る）", "results")).toHaveLength(1);
});

test("prose before the heading （目標） states no goal", () => {
  expect(goals("前年度を上回る規模で啓発を行う。\n（目標）\n・啓発の回数　10回以上")).toEqual([]);
});
