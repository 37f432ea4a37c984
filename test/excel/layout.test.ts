import { buildWorkbook } from "../../src/embedded-excel/model";
import { cellKey } from "../../src/snapshot";
import { officeOn } from "../support/office";

const at = (row: number, column: number) => cellKey({ row, column });

describe("layout", () => {
  const workbook = buildWorkbook([
    {
      name: "様式３",
      cells: { A1: "題", B2: "本文", C2: 5, H2: "離れた文" },
      merges: ["B2:B4"],
      formats: {
        A1: { font: { name: "ＭＳ ゴシック", size: 14, bold: true } },
        B2: { font: { name: "ＭＳ 明朝", size: 10.5 }, wrapText: true },
        H2: { shrinkToFit: true },
      },
      rowHeights: { 1: 30, 3: 40.5 },
      columnWidths: { B: 120 },
    },
  ]);
  workbook.sheets[0]?.setRowHidden(2, true);

  test("has sizes in points, with 0 for hidden rows, and the sheet's defaults", async () => {
    const { layout } = await officeOn(workbook).adapter.readActiveSheet({ layout: true });
    // The merged area reaches beyond the last value: its rows are sized too.
    expect(layout?.rowHeights).toEqual([30, 18.75, 0, 18.75]);
    expect(layout?.columnWidths.slice(0, 3)).toEqual([54, 120, 54]);
    expect(layout?.defaultRowHeight).toBe(18.75);
    expect(layout?.defaultColumnWidth).toBe(54);
  });

  test("names hidden rows", async () => {
    const tall = buildWorkbook([{ name: "表", cells: { A1: "上", A4: "下" } }]);
    tall.sheets[0]?.setRowHidden(2, true);
    const { layout } = await officeOn(tall).adapter.readActiveSheet({ layout: true });
    expect([...(layout?.hiddenRows ?? [])]).toEqual([2]);
    expect(layout?.rowHeights[2]).toBe(0);
  });

  test("tells how texts are set, of no other cells", async () => {
    const { layout } = await officeOn(workbook).adapter.readActiveSheet({ layout: true });
    expect([...(layout?.textFormats.keys() ?? [])]).toEqual([at(0, 0), at(1, 1), at(1, 7)]);
    expect(layout?.textFormats.get(at(0, 0))).toEqual({
      fontName: "ＭＳ ゴシック",
      fontSize: 14,
      bold: true,
      wrapText: false,
      shrinkToFit: false,
    });
    expect(layout?.textFormats.get(at(1, 1))).toMatchObject({ fontName: "ＭＳ 明朝", fontSize: 10.5, wrapText: true });
    expect(layout?.textFormats.get(at(1, 7))).toMatchObject({ shrinkToFit: true });
  });

  test("asks only for texts, so that a wide empty form costs little", async () => {
    const cells = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`A${index + 1}`, "文"]));
    const { adapter, host } = officeOn(buildWorkbook([{ name: "広い", cells: { ...cells, CV1: "右端" } }]));
    await adapter.readActiveSheet();
    const before = host.counters.bytesOut;
    host.resetCounters();
    await adapter.readActiveSheet({ layout: true });
    expect(host.counters.bytesOut - before).toBeLessThan(301 * 250 + 300 * 60 + 100 * 60);
  });
});
