import { buildWorkbook } from "../../src/embedded-excel/model";
import { failureOf, officeOn } from "../support/office";

const workbook = () => buildWorkbook([{ name: "様式３" }, { name: "様式 ２" }, { name: "隠し", visibility: "hidden" }]);

describe("selecting a cell", () => {
  test("brings its sheet to the front and selects it, heard by whoever shows the grid", async () => {
    const { adapter, host } = officeOn(workbook());
    const heard: string[] = [];
    host.onSelectionChanged(({ sheet, activeCell }) =>
      heard.push(`${sheet.name} ${activeCell.row} ${activeCell.column}`),
    );
    await adapter.selectCell("様式 ２", { row: 4, column: 2 });
    expect(host.workbook.activeSheet.name).toBe("様式 ２");
    expect(host.selection.current.activeCell).toEqual({ row: 4, column: 2 });
    expect(heard).toEqual(["様式 ２ 4 2"]);
  });

  test("says that the sheet is gone", async () => {
    const { adapter } = officeOn(workbook());
    expect(await failureOf(adapter.selectCell("様式１", { row: 0, column: 0 }))).toMatchObject({ code: "not-found" });
  });

  test("says how to show a hidden sheet and leaves it hidden", async () => {
    const { adapter, host } = officeOn(workbook());
    const error = await failureOf(adapter.selectCell("隠し", { row: 0, column: 0 }));
    expect(error).toMatchObject({ code: "sheet-hidden", message: expect.stringContaining("再表示") });
    expect(host.workbook.activeSheet.name).toBe("様式３");
  });

  test("tries again when Excel let the selection pass unheeded", async () => {
    const { adapter, host } = officeOn(workbook());
    const stop = host.onSelectionChanged(({ sheet }) => {
      stop();
      host.selection.select(sheet, [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }]);
    });
    await adapter.selectCell("様式 ２", { row: 4, column: 2 });
    expect(host.selection.current.activeCell).toEqual({ row: 4, column: 2 });
  });
});
