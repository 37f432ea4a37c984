import { buildWorkbook, EmbeddedHost, type HostOptions } from "../../../src/embedded-excel";
import { loadOfficeInNode, withOfficeInNode } from "../../../src/embedded-excel/bootstrap/node";
import type { OfficeGlobals } from "../../../src/embedded-excel/bootstrap/office";

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

  test("serves one workbook after the other with the same globals, each at its own level", async () => {
    const hosts = (["1.13", "1.21"] as const).map(
      (apiLevel) => new EmbeddedHost(buildWorkbook([{ name: `表${apiLevel}` }]), { apiLevel }),
    );
    const used = [];
    for (const host of hosts)
      used.push(await withOfficeInNode(host, async (office) => ({ office, ...(await look(office)) })));
    expect(used[0]?.office).toBe(used[1]?.office);
    expect(used.map(({ name, isNewest }) => [name, isNewest])).toEqual([
      ["表1.13", false],
      ["表1.21", true],
    ]);
    expect(hosts.map(({ counters }) => counters.messages)).toEqual([1, 1]);
  });

  test("gives two workbooks at once globals of their own, and none with which something failed", async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => withOfficeInNode(host(), (office) => Promise.resolve(office))),
    );
    expect(one).not.toBe(other);
    const failed: unknown[] = [];
    const failing = withOfficeInNode(host(), (office) => {
      failed.push(office);
      return Promise.reject(new Error("stopped"));
    });
    await expect(failing).rejects.toThrow("stopped");
    const [next, last] = await Promise.all(
      [0, 1].map(() => withOfficeInNode(host(), (office) => Promise.resolve(office))),
    );
    expect([next, last]).not.toContain(failed[0]);
  });
});

const host = (): EmbeddedHost => new EmbeddedHost(buildWorkbook([{ name: "表" }]));

async function look({ Excel: excel, Office: office }: OfficeGlobals): Promise<{ name: string; isNewest: boolean }> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return { name: sheet.name, isNewest: office.context.requirements.isSetSupported("ExcelApi", "1.21") };
  });
}
