import { defaultSettings, inspect, messageOf } from "../../src/rules";
import { CORRECT_BLOCKS } from "../support/correct-blocks";
import { workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

describe("a block in which nothing is wrong", () => {
  test.each(CORRECT_BLOCKS)("gives neither error nor warning: %s", (goal, results, plan) => {
    const sheet = wideSheet({
      "A1:K1": "令和元年度\u3000「市政改革プラン2.0」に基づく取組等",
      "B5:F7": goal,
      "G5:K7": plan ?? "関係課と進める。",
      "B11:E13": results,
    });
    const { findings, initiatives } = inspect(workbookOf(sheet), defaultSettings);
    expect(findings.filter(({ severity }) => severity !== "info").map(messageOf)).toEqual([]);
    expect(initiatives[0]?.suggestedAttainment).not.toBe("2");
  });
});
