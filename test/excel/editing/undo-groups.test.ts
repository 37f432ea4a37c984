import type { Edit } from "../../../src/edits";
import type { HostOptions } from "../../../src/embedded-excel";
import { buildWorkbook, textContent } from "../../../src/embedded-excel/model";
import { failureOf, officeOn } from "../../support/office";

const SHEET = "様式３";
const ROWS = 8;

/** Texts so long that writing them takes two messages. */
const LONG = "あ".repeat(32_000);

function tall(options: HostOptions) {
  const workbook = buildWorkbook([{ name: SHEET }]);
  for (let row = 0; row < ROWS; row++) workbook.activeSheet.setContent(row, 0, textContent(LONG));
  const edits = Array.from({ length: ROWS }, (_, row): Edit => edit(row, LONG, `${LONG}②`));
  return { ...officeOn(workbook, options), sheet: workbook.activeSheet, edits };
}

function small(options: HostOptions) {
  const workbook = buildWorkbook([{ name: SHEET, cells: { A1: "①", A2: "①" } }]);
  return { ...officeOn(workbook, options), sheet: workbook.activeSheet, edits: [edit(0), edit(1)] };
}

function edit(row: number, before = "①", text = "②"): Edit {
  return { kind: "set", sheet: SHEET, cell: { row, column: 0 }, before, text };
}

describe("Excel's own undo", () => {
  test("takes a batch back in one step at ExcelApi 1.20", async () => {
    const { adapter, host, sheet, edits } = tall({ apiLevel: "1.20" });
    expect((await adapter.applyEdits(edits)).applied).toHaveLength(ROWS);
    expect(host.undoStack.records).toBe(1);
    host.undoStack.undo();
    expect([sheet.textOf(0, 0), sheet.textOf(ROWS - 1, 0)]).toEqual([LONG, LONG]);
  });

  test("has a record for each message below that", async () => {
    const { adapter, host, edits } = tall({ apiLevel: "1.19" });
    await adapter.applyEdits(edits);
    expect(host.undoStack.records).toBe(2);
  });

  test("and ours agree: what Ctrl+Z has taken back counts as restored", async () => {
    const { adapter, host, sheet, edits } = small({ apiLevel: "1.21" });
    const { applied } = await adapter.applyEdits(edits);
    host.undoStack.undo();
    expect(await adapter.undo(applied)).toMatchObject({ restored: [{}, {}], kept: [] });
    expect([sheet.textOf(0, 0), sheet.textOf(1, 0)]).toEqual(["①", "①"]);
  });
});

describe("a group that Excel refuses", () => {
  test.each(["refused", "refused-late"] as const)("(%s) is done without one, once", async (undoGrouping) => {
    const { adapter, sheet, edits } = small({ undoGrouping });
    const outcome = await adapter.applyEdits(edits);
    expect(outcome).toMatchObject({ refused: [], applied: [{ before: "①", after: "②" }, { before: "①" }] });
    expect([sheet.textOf(0, 0), sheet.textOf(1, 0)]).toEqual(["②", "②"]);
    expect((await adapter.undo(outcome.applied)).kept).toEqual([]);
    expect([sheet.textOf(0, 0), sheet.textOf(1, 0)]).toEqual(["①", "①"]);
  });

  test("never overwrites what a person typed between the two attempts", async () => {
    const { adapter, host, sheet, edits } = small({ undoGrouping: "refused" });
    let isTyped = false;
    const receive = host.bridge.sendMessageToHost;
    host.bridge.sendMessageToHost = (json) => {
      if (host.counters.messages === 2 && !isTyped) sheet.setContent(0, 0, textContent("人の手"));
      isTyped ||= host.counters.messages === 2;
      receive(json);
    };
    const { refused, applied } = await adapter.applyEdits(edits);
    expect(refused).toMatchObject([{ why: "changed" }]);
    expect(applied).toHaveLength(1);
    expect(sheet.textOf(0, 0)).toBe("人の手");
  });

  test.each([
    ["GeneralException", 4],
    ["InvalidOperationInCellEditMode", 2],
  ] as const)("by %s is tried again only where the group may be why", async (code, messages) => {
    const { adapter, host, edits } = small({ apiLevel: "1.21" });
    host.injectFaults({ 2: { kind: "fail", code, afterActions: 9 } });
    const result = adapter.applyEdits(edits);
    if (messages === 2) expect(await failureOf(result)).toMatchObject({ code: "cell-edit-mode" });
    else expect((await result).applied).toHaveLength(2);
    expect(host.counters.messages).toBe(messages);
  });

  test("is not tried below ExcelApi 1.20", async () => {
    const { adapter, host, edits } = small({ apiLevel: "1.19", undoGrouping: "refused" });
    await adapter.applyEdits(edits);
    expect(host.counters.messages).toBe(2);
  });
});
