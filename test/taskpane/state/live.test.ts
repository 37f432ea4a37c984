import type { SheetRange, WorkbookChange } from "../../../src/excel";
import type { SnapshotCell } from "../../../src/snapshot";
import { createPane } from "../../../src/taskpane/state/pane";
import { fakeClock, settled } from "../support/clock";
import { finding, initiative, inspected, inspection } from "../support/data";
import { FakeExcel, FakeFailure, fakeServices } from "../support/fakes";

const QUIET = 800;
const RANGE = { row: 0, column: 0, rowCount: 10, columnCount: 4 };

/** Two blocks of ten rows; what is read again is what the test put into `cells`. */
class TypedExcel extends FakeExcel {
  cells: readonly SnapshotCell[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  private release: (() => void)[] = [];
  isHeld = false;

  override async readCells(ranges: readonly SheetRange[]): Promise<SnapshotCell[][]> {
    this.readAgain.push(ranges);
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    if (this.isHeld) await new Promise<void>((resolve) => this.release.push(resolve));
    this.atOnce -= 1;
    if (this.refusal !== null) throw this.refusal;
    return ranges.map((_, index) => (index === 0 ? [...this.cells] : []));
  }

  answer1(): void {
    this.release.shift()?.();
  }
}

async function watching() {
  const blocks = [0, 1].map((index) =>
    initiative(index, `取組${index}`, { range: { ...RANGE, row: index * 10 }, sheet: "様式３" }),
  );
  const whole = inspection(
    blocks.map((block) => inspected(block)),
    blocks.map((block) => finding(block, "remedy-required")),
  );
  const excel = new TypedExcel(whole);
  const clock = fakeClock();
  const pane = createPane({ ...fakeServices(excel), after: clock.after });
  await pane.validate("workbook");
  await pane.prefer({ liveChecking: true });
  await settled();
  const change = (row: number, more: Partial<SheetRange["range"]> = {}): void => {
    excel.onChange?.({
      kind: "cells",
      sheet: "様式３",
      range: { row, column: 0, rowCount: 1, columnCount: 1, ...more },
    });
  };
  const tell = (told: WorkbookChange) => excel.onChange?.(told);
  const pass = async (milliseconds = QUIET) => {
    clock.pass(milliseconds);
    await settled();
  };
  excel.cells = [{ row: 1, column: 1, kind: "text", text: "打鍵" }];
  return { excel, pane, clock, change, tell, pass };
}

describe("checking while people type", () => {
  test("reads at most once at a time, and what came meanwhile afterwards", async () => {
    const { excel, change, pass } = await watching();
    excel.isHeld = true;
    change(1);
    await pass();
    change(11);
    await pass();
    expect(excel.readAgain).toHaveLength(1);
    excel.answer1();
    await settled();
    await pass();
    expect(excel.readAgain.map((ranges) => ranges.map(({ range }) => range.row))).toEqual([[0], [10]]);
    expect(excel.mostAtOnce).toBe(1);
  });

  test("drops what it reads when the same block changes again meanwhile", async () => {
    const { excel, pane, change, pass } = await watching();
    const before = pane.state().result;
    excel.isHeld = true;
    change(1);
    await pass();
    change(2);
    excel.answer1();
    await settled();
    expect(pane.state().result).toBe(before);
    excel.isHeld = false;
    await pass();
    expect(excel.readAgain).toHaveLength(2);
    expect(pane.state().result).not.toBe(before);
  });

  test("gives way to a validation, and looks again after it", async () => {
    const { excel, pane, change, pass } = await watching();
    excel.isHeld = true;
    change(1);
    await pass();
    await pane.validate("workbook");
    const { result } = pane.state();
    excel.answer1();
    await settled();
    expect(pane.state().result).toBe(result);
    excel.isHeld = false;
    await pass();
    expect(pane.state().result).not.toBe(result);
  });

  test("asks Excel again less and less often while it does not answer", async () => {
    const { excel, pane, change, pass } = await watching();
    excel.refusal = new FakeFailure("cell-edit-mode", "編集中です。");
    change(1);
    await pass();
    expect(pane.state()).toMatchObject({ live: "waiting", problem: null });
    await pass(1_999);
    expect(excel.readAgain).toHaveLength(1);
    await pass(1);
    await pass(3_999);
    expect(excel.readAgain).toHaveLength(2);
    await pass(1);
    expect(excel.readAgain).toHaveLength(3);
    excel.refusal = null;
    await pass(15_000);
    expect(pane.state().live).toBe("watching");
  });

  test("reads each touched block once, whatever was typed there, and what lies on other sheets not at all", async () => {
    const { excel, change, tell, pass } = await watching();
    change(1);
    change(3);
    change(12);
    tell({ kind: "cells", sheet: "取組集計", range: { row: 0, column: 0, rowCount: 9, columnCount: 9 } });
    await pass();
    expect(excel.readAgain.map((ranges) => ranges.map(({ range }) => range.row))).toEqual([[0, 10]]);
  });

  test("reads single cells outside of the blocks, and asks for a validation when much comes there", async () => {
    const { excel, pane, change, pass } = await watching();
    change(40);
    await pass();
    expect(excel.readAgain).toEqual([
      [{ sheet: "様式３", range: { row: 40, column: 0, rowCount: 1, columnCount: 1 } }],
    ]);
    change(60, { rowCount: 12, columnCount: 4 });
    await pass();
    expect(pane.state().live).toBe("outdated");
    expect(excel.readAgain).toHaveLength(1);
  });

  test.each(["geometry", "sheets"] as const)(
    "stops after a change of %s until a validation has read anew",
    async (kind) => {
      const { excel, pane, change, tell, pass } = await watching();
      change(1);
      tell({ kind });
      change(1);
      await pass(60_000);
      expect([pane.state().live, excel.readAgain.length]).toEqual(["outdated", 0]);
      excel.inspection = { ...excel.inspection, snapshot: readAnew(excel.inspection.snapshot) };
      await pane.validate("workbook");
      expect(pane.state().live).toBe("watching");
      change(1);
      await pass();
      expect(excel.readAgain).toHaveLength(1);
    },
  );

  test("does not take a validation for new that began before the rows moved", async () => {
    const { excel, pane, tell } = await watching();
    excel.inspection = { ...excel.inspection, snapshot: readAnew(excel.inspection.snapshot) };
    const open = excel.hold();
    const validation = pane.validate("workbook");
    tell({ kind: "geometry" });
    open();
    await validation;
    expect(pane.state().live).toBe("outdated");
  });

  test("says and shows nothing of its own failures but that a validation is needed", async () => {
    const { excel, pane, change, pass } = await watching();
    excel.refusal = new FakeFailure("not-found", "見つかりません。");
    change(1);
    await pass();
    expect(pane.state()).toMatchObject({ live: "outdated", problem: null, notice: null, run: { kind: "idle" } });
  });
});

/** The same sheets as another reading gives them. */
function readAnew(snapshot: FakeExcel["inspection"]["snapshot"]): FakeExcel["inspection"]["snapshot"] {
  return { sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: [...sheet.merges] })) };
}
