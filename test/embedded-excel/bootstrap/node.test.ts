import { buildWorkbook, EmbeddedHost, type HostOptions } from "../../../src/embedded-excel";
import { loadOfficeInNode } from "../../../src/embedded-excel/bootstrap/node";

function load(options: HostOptions = {}) {
  const host = new EmbeddedHost(buildWorkbook([{ name: "表" }]), options);
  return { host, ...loadOfficeInNode(host) };
}

describe("Office in Node", () => {
  test("tells the requirement sets that the host stands for", () => {
    const { Office: office } = load({ apiLevel: "1.17" });
    const { requirements } = office.context;
    expect(["1.9", "1.17", "1.18"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
      true,
      true,
      false,
    ]);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  });

  test("is ready at once and says where it runs", async () => {
    const { Office: office } = load();
    expect(await office.onReady()).toEqual({ host: "Excel", platform: "PC" });
    expect(office.context.displayLanguage).toBe("ja-JP");
  });

  test("has no theme on the web, as Excel has none", () => {
    expect(load({ platform: "web" }).Office.context.officeTheme).toBeUndefined();
    expect(load().Office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
  });

  test("keeps two workbooks apart", async () => {
    const [one, other] = [load(), load()];
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().name = "一つ目";
      await context.sync();
    });
    expect([one.host.workbook.activeSheet.name, other.host.workbook.activeSheet.name]).toEqual(["一つ目", "表"]);
    expect(other.host.counters.messages).toBe(0);
  });

  test("binds commands", () => {
    const { Office: office } = load();
    const ran: string[] = [];
    office.actions.associate("check", () => ran.push("check"));
    (office.actions as unknown as { run(id: string): void }).run("check");
    expect(ran).toEqual(["check"]);
  });
});
