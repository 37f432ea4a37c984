import type { Edit } from "../../../src/edits";
import { createPane } from "../../../src/taskpane/state/pane";
import { cell, finding, initiative, inspected, inspection } from "../support/data";
import { richInspection } from "../support/examples";
import { FakeExcel, FakeFailure, fakeServices } from "../support/fakes";

const PROTECTED = new FakeFailure("protected", "シートが保護されています。");

async function validatedPane(source = richInspection()) {
  const excel = new FakeExcel(source);
  const pane = createPane(fakeServices(excel));
  await pane.validate("sheet");
  return { excel, pane };
}

/** The edits of the one fix in the example. */
function fixOf(pane: ReturnType<typeof createPane>): readonly Edit[] {
  const listed = pane.state().result?.findings.find(({ finding: { fix } }) => fix !== undefined);
  if (listed?.finding.fix === undefined) throw new Error("no fix in the example");
  return listed.finding.fix.edits;
}

describe("marking", () => {
  test("puts every finding on its cell's whole merged range, with severity and message", async () => {
    const source = richInspection();
    const merge = { row: 25, column: 3, rowCount: 3, columnCount: 8 };
    const [sheet] = source.snapshot.sheets;
    if (!sheet) throw new Error("no sheet");
    const { excel, pane } = await validatedPane({ ...source, snapshot: { sheets: [{ ...sheet, merges: [merge] }] } });
    await pane.mark();
    expect(excel.marks).toHaveLength(5);
    expect(excel.marks.filter(({ range }) => range === merge)).toHaveLength(2);
    expect(excel.marks.find(({ severity }) => severity === "error")?.message).toContain("②を選んでいますが");
    expect(pane.state().notice).toMatchObject({ kind: "marked" });
  });

  test("follows each further validation until the marks are cleared", async () => {
    const { excel, pane } = await validatedPane();
    await pane.mark();
    excel.inspection = inspection([inspected(initiative(0, "窓口"))], []);
    await pane.validate("sheet");
    expect(excel.marks).toEqual([]);
    excel.inspection = richInspection();
    await pane.validate("sheet");
    expect(excel.marks).toHaveLength(5);
    await pane.clearMarks();
    await pane.validate("sheet");
    expect(excel.marks).toEqual([]);
    expect(pane.state().marksCells).toBe(false);
  });

  test("says Excel's reason when it fails, and can be tried again", async () => {
    const { excel, pane } = await validatedPane();
    excel.refusal = PROTECTED;
    await pane.mark();
    expect(pane.state()).toMatchObject({
      run: { kind: "idle" },
      problem: { task: { kind: "mark" }, reason: PROTECTED.message },
    });
    excel.refusal = null;
    await pane.retry();
    expect(pane.state().problem).toBeNull();
    expect(excel.marks).toHaveLength(5);
  });
});

describe("applying a fix", () => {
  test("writes it, reads its block again and checks", async () => {
    const { excel, pane } = await validatedPane();
    const edits = fixOf(pane);
    const mended = richInspection();
    excel.onWrite = () => {
      excel.inspection = { ...mended, findings: mended.findings.filter(({ fix }) => fix === undefined) };
    };
    await pane.apply(edits);
    expect(excel.written).toEqual([edits]);
    expect(excel.readAgain).toEqual([[{ sheet: "様式３", range: initiative(1, "").range }]]);
    expect(excel.reads).toBe(1);
    expect(pane.state().result).toMatchObject({ mended: [{ finding: { rule: "percentage-point" } }] });
    expect(pane.state().notice).toMatchObject({ kind: "applied", outcome: { refused: [] } });
  });

  test("reads everything anew where someone changed the cell meanwhile", async () => {
    const { excel, pane } = await validatedPane();
    const edits = fixOf(pane);
    excel.editOutcome = { applied: [], refused: edits.map((edit) => ({ edit, why: "changed" })) };
    await pane.apply(edits);
    expect(excel.reads).toBe(2);
    expect(excel.selected).toEqual(["様式３!34,4"]);
    expect(pane.state().journal).toEqual([]);
    expect(pane.state().notice).toMatchObject({ kind: "applied", outcome: { refused: [{ why: "changed" }] } });
  });

  test("leaves out what contradicts an earlier edit, and says so", async () => {
    const { excel, pane } = await validatedPane();
    const set = (text: string): Edit => ({ kind: "set", sheet: "様式３", cell: cell(1, 1), before: "", text });
    await pane.apply([set("①"), set("②")]);
    expect(excel.written).toEqual([[set("①")]]);
    expect(pane.state().notice).toMatchObject({ outcome: { refused: [{ edit: set("②"), why: "conflict" }] } });
  });

  test("can be taken back even when nobody knows how far a failed call came", async () => {
    const { excel, pane } = await validatedPane();
    excel.refusal = PROTECTED;
    await pane.apply(fixOf(pane));
    expect(pane.state().problem?.task.kind).toBe("apply");
    excel.refusal = null;
    await pane.undo();
    expect(excel.undone).toEqual([
      [expect.objectContaining({ kind: "cell", after: expect.stringContaining("0.12ポイント増") })],
    ]);
    expect(pane.state().journal).toEqual([]);
  });
});

describe("undoing", () => {
  test("takes back the last batch first, then the one before", async () => {
    const { excel, pane } = await validatedPane();
    const set = (text: string): Edit => ({ kind: "set", sheet: "様式３", cell: cell(1, 1), before: "", text });
    await pane.apply([set("①")]);
    await pane.apply([set("②")]);
    await pane.undo();
    await pane.undo();
    await pane.undo();
    expect(excel.undone.map(([entry]) => entry?.after)).toEqual(["②", "①"]);
    expect(pane.state().notice).toMatchObject({ kind: "undone" });
  });

  test("keeps in the journal what could not be written, not what someone changed", async () => {
    const { excel, pane } = await validatedPane();
    const set = (column: number): Edit => ({
      kind: "set",
      sheet: "様式３",
      cell: cell(1, column),
      before: "",
      text: "①",
    });
    await pane.apply([set(1), set(2)]);
    const [first, second] = pane.state().journal[0]?.entries ?? [];
    if (!first || !second) throw new Error("nothing was written");
    excel.undoOutcome = {
      restored: [],
      kept: [
        { entry: first, why: "changed" },
        { entry: second, why: "protected" },
      ],
    };
    await pane.undo();
    expect(pane.state().journal.map(({ entries }) => entries)).toEqual([[second]]);
  });
});

describe("writing", () => {
  test("does not begin while a validation runs", async () => {
    const block = initiative(0, "窓口");
    const excel = new FakeExcel(inspection([inspected(block)], [finding(block, "numbering")]));
    const pane = createPane(fakeServices(excel));
    const open = excel.hold();
    const validation = pane.validate("sheet");
    await pane.mark();
    open();
    await validation;
    expect(excel.marks).toEqual([]);
  });
});

describe("a notice", () => {
  test("goes when the user goes on to another view and nothing is left to be done", async () => {
    const { pane } = await validatedPane();
    await pane.mark();
    pane.open("settings");
    expect(pane.state().notice).toBeNull();
  });

  test("stays while it tells what could not be done", async () => {
    const { excel, pane } = await validatedPane();
    excel.flagOutcome = { highlighted: 0, obstacles: [{ sheet: "様式３", cell: cell(5, 3), why: "protected" }] };
    await pane.mark();
    pane.open("settings");
    expect(pane.state().notice).toMatchObject({ kind: "marked" });
  });
});
