import { buildWorkbook } from "../../src/embedded-excel/model";
import type { HostErrorCode } from "../../src/embedded-excel";
import { ExcelError } from "../../src/excel";
import { failureOf, officeOn } from "../support/office";

const workbook = () =>
  buildWorkbook([
    { name: "様式３", cells: { A1: "取組項目1" }, merges: ["A1:C1"] },
    { name: "様式２", cells: { A1: "あ" } },
  ]);

const CODES: readonly (readonly [HostErrorCode, string, string])[] = [
  ["InvalidOperationInCellEditMode", "cell-edit-mode", "セルの編集を確定してください（Enterキー）"],
  ["AccessDenied", "protected", "保護"],
  ["ItemNotFound", "not-found", "もう一度検証してください"],
  ["RequestPayloadSizeLimitExceeded", "payload-too-large", "上限"],
  ["ResponsePayloadSizeLimitExceeded", "payload-too-large", "上限"],
  ["ApiNotFound", "unsupported", "対応していません"],
  ["InactiveWorkbook", "inactive-workbook", "前面"],
  ["UndoNotSupported", "undo-not-supported", "もう一度実行"],
  ["RequestAborted", "busy", "少し待って"],
  ["GeneralException", "unknown", "もう一度実行してください"],
];

describe("what Excel answers", () => {
  for (const [code, expected, words] of CODES) {
    test.each([1, 2, 3])(`${code} from message %i of reading on is told in Japanese`, async (message) => {
      const { adapter, host } = officeOn(workbook());
      const fault = { kind: "fail", code } as const;
      host.injectFaults(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [message + index, fault])));
      const error = await failureOf(adapter.readWorkbook({ layout: true }));
      expect(error).toBeInstanceOf(ExcelError);
      expect(error).toMatchObject({ code: expected, message: expect.stringContaining(words) });
      expect(String(error)).not.toContain("Fault injected");
    });
  }

  test("about conditional formats that it cannot read does not keep the values away", async () => {
    const { adapter, host } = officeOn(workbook());
    host.injectFaults({ 2: { kind: "fail", code: "GeneralException" }, 4: { kind: "fail", code: "GeneralException" } });
    expect((await adapter.readWorkbook()).sheets.map(({ cells }) => cells.length)).toEqual([1, 1]);
  });

  test("of any message of selecting is told too", async () => {
    for (const message of [1, 2, 3, 4]) {
      const { adapter, host } = officeOn(workbook());
      host.injectFaults({ [message]: { kind: "fail", code: "InvalidOperationInCellEditMode" } });
      const error = await failureOf(adapter.selectCell("様式２", { row: 0, column: 0 }));
      expect(error).toMatchObject({ code: "cell-edit-mode" });
    }
  });

  test("late is waited for", async () => {
    const { adapter, host } = officeOn(workbook());
    host.injectFaults({ every: { kind: "delay", milliseconds: 20 } });
    expect((await adapter.readWorkbook()).sheets).toHaveLength(2);
  });

  test("never ends as a timeout that says what to look at", async () => {
    const { adapter, host } = officeOn(workbook(), { patience: 30 });
    host.injectFaults({ 2: { kind: "drop" } });
    const error = await failureOf(adapter.readWorkbook());
    expect(error).toMatchObject({ code: "timeout", message: expect.stringContaining("応答がありません") });
  });

  test("while a cell is edited is the same for every operation, and passes when the edit ends", async () => {
    const { adapter, host } = officeOn(workbook());
    host.isEditingCell = true;
    expect(await failureOf(adapter.readActiveSheet())).toMatchObject({ code: "cell-edit-mode" });
    host.isEditingCell = false;
    expect((await adapter.readActiveSheet()).name).toBe("様式３");
  });

  test("about a sheet deleted between the messages is that it is not there any more", async () => {
    const { adapter, host } = officeOn(workbook());
    host.injectFaults({ 2: { kind: "delay", milliseconds: 20 } });
    const reading = failureOf(adapter.readWorkbook());
    setTimeout(
      () => host.act(() => host.workbook.deleteSheet(host.workbook.sheets[1] ?? host.workbook.activeSheet)),
      5,
    );
    expect(await reading).toMatchObject({ code: "not-found" });
  });
});
