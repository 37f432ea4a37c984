import { CHECK_IDS } from "../../../src/excel";
import { officeOnFile } from "../../support/office";

const FORM = "seed/seed-one-sheet.xlsx";

describe("the checks in the user's own Excel", () => {
  test("all pass on the embedded workbook, each exactly once", async () => {
    const { outcomes, isScratchGone } = await officeOnFile(FORM).adapter.diagnose();
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
    expect(outcomes.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    expect(isScratchGone).toBe(true);
  });

  test("leave the user's sheets, the sheet in front and what the workbook keeps as they were", async () => {
    const { adapter, host } = officeOnFile(FORM);
    const before = await adapter.readWorkbook({ layout: true });
    const front = host.workbook.activeSheet.name;
    await adapter.diagnose();
    expect(await adapter.readWorkbook({ layout: true })).toEqual(before);
    expect(host.workbook.activeSheet.name).toBe(front);
    expect(await adapter.readSettings(["torikumi-check.diagnosis"])).toEqual(new Map());
  });

  test("go on after one that Excel refuses, and still take the sheet away", async () => {
    const { adapter } = officeOnFile(FORM, { faults: { 4: { kind: "fail", code: "GeneralException" } } });
    const { outcomes, isScratchGone } = await adapter.diagnose();
    expect(outcomes.filter(({ passed }) => !passed)).toHaveLength(1);
    expect(isScratchGone).toBe(true);
  });
});
