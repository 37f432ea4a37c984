import { buildWorkbook, textContent } from "../../src/embedded-excel/model";
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

  test("values that Excel leaves out above 5,000,000 cells are asked for in halves", async () => {
    const corner = { name: "広大", cells: { A1: "左上", JI20000: "右下" } };
    const { adapter } = officeOn(buildWorkbook([{ name: "先頭" }, corner, { name: "末尾" }]));
    const { sheets } = await adapter.readWorkbook();
    expect(sheets.flatMap(({ cells }) => cells.map(({ text }) => text))).toEqual(["左上", "右下"]);
  }, 60_000);
});
