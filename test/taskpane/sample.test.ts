import { servicesOf } from "../../src/taskpane/excel-services";
import type { Pane } from "../../src/taskpane/state/pane";
import { createPane } from "../../src/taskpane/state/pane";
import { toA1 } from "../../src/snapshot";
import { officeOnFile } from "../support/office";

/** The pane's state on the real engine, the real adapter and the real Office.js, over the seed's four 取組項目. */
function paneOnSample() {
  const { host, adapter } = officeOnFile("seed/seed-one-sheet.xlsx");
  return { host, pane: createPane(servicesOf(adapter)) };
}

function listedBy(pane: Pane, rule: string) {
  return pane.state().result?.findings.find((listed) => listed.finding.rule === rule);
}

describe("the pane on the sample workbook", () => {
  test("finds its four 取組項目 and says what is wrong, why and what to do", async () => {
    const { pane } = paneOnSample();
    await pane.validate("sheet");
    const { result, problem } = pane.state();
    expect(problem).toBeNull();
    expect(result).toMatchObject({ completeness: "complete", done: 4, total: 4 });
    const listed = listedBy(pane, "percentage-point");
    expect(listed?.message).toContain("ポイント");
    expect(listed?.rule.why).not.toBe("");
    expect(listed?.rule.howToFix).not.toBe("");
    expect(listed?.fieldLabel).toBe("当年度の取組実績及び目標の達成状況");
  });

  test("finds the same in the whole workbook, and calls nothing new or mended", async () => {
    const { pane } = paneOnSample();
    await pane.validate("sheet");
    const before = pane.state().result?.findings.map((listed) => listed.id);
    await pane.validate("workbook");
    const { result } = pane.state();
    expect(result?.findings.map((listed) => listed.id)).toEqual(before);
    expect(result?.findings.filter((listed) => listed.isNew)).toEqual([]);
    expect(result?.mended).toEqual([]);
  });

  test("selects a finding's cell in the workbook", async () => {
    const { pane, host } = paneOnSample();
    await pane.validate("sheet");
    const listed = listedBy(pane, "percentage-point");
    await pane.select(listed?.id ?? null);
    expect(pane.state().problem).toBeNull();
    expect(toA1(host.selection.current.activeCell)).toBe(listed && toA1(listed.finding.cell));
  });

  test("says why it cannot read while a cell is being edited, and reads after that", async () => {
    const { pane, host } = paneOnSample();
    host.isEditingCell = true;
    await pane.validate("sheet");
    expect(pane.state().problem?.reason).toContain("Enterキー");
    host.isEditingCell = false;
    await pane.retry();
    expect(pane.state().problem).toBeNull();
    expect(pane.state().result?.total).toBe(4);
  });

  test("works out what the figures say", async () => {
    const { pane } = paneOnSample();
    await pane.validate("sheet");
    const [, second] = pane.state().result?.inspection.initiatives ?? [];
    const rates = second?.indicators.map(({ achievementRate }) => achievementRate?.result?.toFixed(1, 1));
    expect(rates).toEqual(expect.arrayContaining(["118.2", "153.0", "243.0"]));
    expect(second?.suggestedAttainment).toBe("1");
  });
});
