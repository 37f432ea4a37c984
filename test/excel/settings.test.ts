import { buildWorkbook } from "../../src/embedded-excel/model";
import { failureOf, officeOn } from "../support/office";

describe("settings in the workbook", () => {
  test("come back as they were kept, for whoever opens the workbook next", async () => {
    const { adapter, host } = officeOn(buildWorkbook([{ name: "表" }]));
    await adapter.writeSetting("torikumi-check.ignored", { version: 1, findings: ["a"], 年度: null });
    await adapter.writeSetting("torikumi-check.year", 2019);
    host.resetCounters();
    const settings = await adapter.readSettings(["torikumi-check.ignored", "torikumi-check.year", "other"]);
    expect(host.counters.messages).toBe(1);
    expect([...settings]).toEqual([
      ["torikumi-check.ignored", { version: 1, findings: ["a"], 年度: null }],
      ["torikumi-check.year", 2019],
    ]);
  });

  test("are taken away by undefined, and taking away what is not there does nothing", async () => {
    const { adapter } = officeOn(buildWorkbook([{ name: "表" }]));
    await adapter.writeSetting("key", 1);
    await adapter.writeSetting("key", undefined);
    await adapter.writeSetting("key", undefined);
    expect((await adapter.readSettings(["key"])).size).toBe(0);
  });

  test("beyond Excel's 2 MB are refused in Japanese", async () => {
    const { adapter } = officeOn(buildWorkbook([{ name: "表" }]));
    const error = await failureOf(adapter.writeSetting("key", "長".repeat(2_100_000)));
    expect(error).toMatchObject({ code: "invalid" });
  });
});
