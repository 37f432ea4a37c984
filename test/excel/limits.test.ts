import { buildWorkbook, textContent } from "../../src/embedded-excel/model";
import type { CellFlag } from "../../src/excel";
import { officeOn } from "../support/office";

describe("Excel's limits", () => {
  /** `count` texts of 1,000 characters in column A. */
  function longTexts(count: number) {
    const workbook = buildWorkbook([{ name: "先頭" }, { name: "長文" }, { name: "末尾" }]);
    const sheet = workbook.sheets[1];
    for (let row = 0; row < count; row++) sheet?.setContent(row, 0, textContent(`${row}${"あ".repeat(1_000)}`));
    return workbook;
  }

  test("a response above 5 MB on the web is asked for in parts, and nothing is lost", async () => {
    const { adapter, host } = officeOn(longTexts(6_000), { platform: "web" });
    const { sheets } = await adapter.readWorkbook();
    expect(sheets[1]?.cells.map(({ row }) => row)).toEqual(Array.from({ length: 6_000 }, (_, row) => row));
    expect(host.counters.messages).toBeGreaterThan(3);
  });

  test("the desktop takes the same in two messages", async () => {
    const { adapter, host } = officeOn(longTexts(900));
    await adapter.readWorkbook();
    expect(host.counters.messages).toBe(2);
  });

  test("a request above 5 MB on the web is sent in parts", async () => {
    const sketches = Array.from({ length: 900 }, (_, index) => ({
      name: `様式${index}`,
      cells: { A1: "あ" },
      merges: ["A1:B1"],
    }));
    const { adapter } = officeOn(buildWorkbook(sketches), { platform: "web" });
    const { sheets } = await adapter.readWorkbook();
    expect(sheets.filter(({ cells, merges }) => cells.length === 1 && merges.length === 1)).toHaveLength(900);
  });

  test("marks that weigh more than a message of the web are all made, and all of them go again", async () => {
    const COUNT = 2_400;
    const workbook = buildWorkbook([{ name: "様式３" }]);
    const [sheet] = workbook.sheets;
    for (let row = 0; row < COUNT; row++) sheet?.setContent(row * 2, 0, textContent("実績"));
    const { adapter, host } = officeOn(workbook, { platform: "web" });
    await adapter.readWorkbook();
    const flags: CellFlag[] = Array.from({ length: COUNT }, (_, index) => ({
      sheet: "様式３",
      range: { row: index * 2, column: 0, rowCount: 1, columnCount: 1 },
      severity: "warning",
      message: `${index}${"指摘".repeat(200)}`,
    }));
    host.resetCounters();
    await adapter.annotate(flags);
    expect(host.counters.messages).toBeGreaterThan(2);
    const addresses = sheet?.conditionalFormats
      .flatMap(({ areas }) => areas)
      .reduce((sum, area) => sum + area.rowCount, 0);
    expect([sheet?.dataValidations.flatMap(({ areas }) => areas).length, addresses]).toEqual([COUNT, COUNT]);
    await adapter.clearFlags();
    expect([sheet?.dataValidations.length, sheet?.conditionalFormats.length]).toEqual([0, 0]);
  });

  test.each([
    ["in front", 0],
    ["between others", 1],
  ])(
    "a stray value in the last row does not make Excel read millions of empty cells, on a sheet %s",
    async (_, place) => {
      const stray = {
        name: "様式３",
        cells: { A1: "取組項目1", C3: "実績", XFD5: "右端", AN1048576: "末尾" },
        merges: ["A1:D2", "C3:F9"],
      };
      const others = [{ name: "先頭" }, { name: "次" }, { name: "末尾" }];
      const { adapter, host } = officeOn(buildWorkbook([...others.slice(0, place), stray, ...others.slice(place)]));
      const { sheets } = await adapter.readWorkbook({ layout: true });
      expect(sheets[place]?.cells.map(({ text }) => text)).toEqual(["取組項目1", "実績", "右端", "末尾"]);
      expect(sheets[place]?.merges).toHaveLength(2);
      // Three of them for the heights of the rows on the way to the last one.
      expect(host.counters.messages).toBeLessThanOrEqual(9);
      expect(host.counters.bytesIn + host.counters.bytesOut).toBeLessThan(12_000_000);
    },
  );

  test("values that Excel leaves out above 5,000,000 cells are asked for in halves", async () => {
    const workbook = buildWorkbook([{ name: "先頭" }, { name: "広大" }, { name: "末尾" }]);
    // Content every 50 rows and columns: no part can be left out.
    const expected: string[] = [];
    for (let row = 0; row <= 20_000; row += 50) {
      for (let column = 0; column <= 300; column += 50) {
        workbook.sheets[1]?.setContent(row, column, textContent(`${row},${column}`));
        expected.push(`${row},${column}`);
      }
    }
    const { adapter } = officeOn(workbook);
    const { sheets } = await adapter.readWorkbook();
    expect(sheets[1]?.cells.map(({ text }) => text)).toEqual(expected);
  }, 60_000);
});
