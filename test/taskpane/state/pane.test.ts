import { createPane } from "../../../src/taskpane/state/pane";
import { cell, finding, initiative, inspected, inspection } from "../support/data";
import { richInspection } from "../support/examples";
import { FakeExcel, FakeFailure, fakeServices } from "../support/fakes";

function paneOn(source = richInspection(), options?: { tick: number }) {
  const excel = new FakeExcel(source);
  const services = fakeServices(excel, options);
  return { excel, services, pane: createPane(services) };
}

const CELL_EDIT = new FakeFailure("cell-edit-mode", "セルの編集中のため、応答できません。");

describe("validating", () => {
  test("gives the findings with their messages and rules, and comes to rest", async () => {
    const { pane } = paneOn();
    await pane.validate("sheet");
    const { run, result } = pane.state();
    expect(run).toEqual({ kind: "idle" });
    expect(result).toMatchObject({ scope: "sheet", completeness: "complete", done: 4, total: 4 });
    expect(result?.findings.map((listed) => [listed.finding.rule, listed.rule.title])).toContainEqual([
      "remedy-required",
      "規則 remedy-required",
    ]);
  });

  test("lets the page breathe between slices and shows how far it is", async () => {
    const blocks = Array.from({ length: 20 }, (_, index) => inspected(initiative(index, `取組${index}`)));
    const { pane, services } = paneOn(inspection(blocks, []), { tick: 25 });
    const seen: number[] = [];
    pane.subscribe(() => {
      const { run } = pane.state();
      if (run.kind === "checking") seen.push(run.done);
    });
    await pane.validate("workbook");
    expect(services.pauses()).toBeGreaterThan(5);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  test("shows partial results before it is finished", async () => {
    const blocks = Array.from({ length: 40 }, (_, index) => initiative(index, `取組${index}`));
    const findings = blocks.map((block) => finding(block, "remedy-required", { severity: "error" }));
    const { pane } = paneOn(
      inspection(
        blocks.map((block) => inspected(block)),
        findings,
      ),
      { tick: 60 },
    );
    const partial: number[] = [];
    pane.subscribe(() => {
      const { result } = pane.state();
      if (result?.completeness === "partial") partial.push(result.findings.length);
    });
    await pane.validate("workbook");
    expect(Math.min(...partial)).toBeLessThan(40);
    expect(pane.state().result?.findings).toHaveLength(40);
  });

  test("is not started twice at the same time", async () => {
    const { pane, excel } = paneOn();
    const open = excel.hold();
    const both = [pane.validate("sheet"), pane.validate("workbook")];
    open();
    await Promise.all(both);
    expect(excel.reads).toBe(1);
  });

  test("leaves out what the user has set aside, and counts it", async () => {
    const block = initiative(0, "窓口");
    const ignored = finding(block, "percentage-point", { suppressed: { reason: "確認済み" } });
    const { pane } = paneOn(inspection([inspected(block)], [ignored, finding(block, "numbering")]));
    await pane.validate("sheet");
    expect(pane.state().result?.findings.map((listed) => listed.finding.rule)).toEqual(["numbering"]);
    expect(pane.state().result?.ignored).toBe(1);
  });
});

describe("cancelling", () => {
  test("keeps what was found so far and says how far it went", async () => {
    const blocks = Array.from({ length: 30 }, (_, index) => inspected(initiative(index, `取組${index}`)));
    const { pane } = paneOn(inspection(blocks, []), { tick: 50 });
    const stop = pane.subscribe(() => {
      const { run } = pane.state();
      if (run.kind === "checking" && run.done >= 5) pane.cancel();
    });
    await pane.validate("workbook");
    stop();
    const { run, result } = pane.state();
    expect(run.kind).toBe("idle");
    expect(result?.completeness).toBe("cancelled");
    expect(result?.done).toBeGreaterThanOrEqual(5);
    expect(result?.done).toBeLessThan(30);
  });

  test("leaves the whole result of an earlier validation of the same in place", async () => {
    const blocks = Array.from({ length: 30 }, (_, index) => inspected(initiative(index, `取組${index}`)));
    const { pane } = paneOn(inspection(blocks, []), { tick: 50 });
    await pane.validate("workbook");
    const whole = pane.state().result;
    const stop = pane.subscribe(() => {
      if (pane.state().run.kind === "checking") pane.cancel();
    });
    await pane.validate("workbook");
    stop();
    expect(whole?.completeness).toBe("complete");
    expect(pane.state().result).toBe(whole);
  });

  test("while Excel is still reading changes nothing, even when the answer comes later", async () => {
    const { pane, excel } = paneOn();
    const open = excel.hold();
    const validation = pane.validate("sheet");
    pane.cancel();
    expect(pane.state().run.kind).toBe("idle");
    open();
    await validation;
    expect(pane.state().result).toBeNull();
  });

  test("does not keep a new validation from finishing", async () => {
    const { pane, excel } = paneOn();
    const open = excel.hold();
    const first = pane.validate("sheet");
    pane.cancel();
    const second = pane.validate("workbook");
    open();
    await Promise.all([first, second]);
    expect(pane.state().result).toMatchObject({ scope: "workbook", completeness: "complete" });
  });
});

describe("a failure", () => {
  test("of reading is shown with Excel's reason, and trying again repeats the same command", async () => {
    const { pane, excel } = paneOn();
    excel.refusal = CELL_EDIT;
    await pane.validate("workbook");
    expect(pane.state().problem).toEqual({
      task: { kind: "validate", scope: "workbook" },
      reason: CELL_EDIT.message,
      code: "cell-edit-mode",
    });
    excel.refusal = null;
    await pane.retry();
    expect(pane.state().problem).toBeNull();
    expect(pane.state().result?.scope).toBe("workbook");
  });

  test("keeps the results of the validation before", async () => {
    const { pane, excel } = paneOn();
    await pane.validate("sheet");
    excel.refusal = CELL_EDIT;
    await pane.validate("sheet");
    expect(pane.state().result?.findings).toHaveLength(5);
  });

  test("that is not Excel's has no reason of Excel's", async () => {
    const { pane, excel } = paneOn();
    excel.refusal = new TypeError("x is not a function");
    await pane.validate("sheet");
    expect(pane.state().problem?.reason).toBeNull();
  });

  test("of showing a cell keeps the finding open, and trying again shows the cell", async () => {
    const { pane, excel } = paneOn();
    await pane.validate("sheet");
    excel.refusal = new FakeFailure("not-found", "対象のシートが見つかりません。");
    await pane.select("percentage-point/1/results");
    expect(pane.state()).toMatchObject({
      selected: "percentage-point/1/results",
      problem: { task: { kind: "show" }, reason: "対象のシートが見つかりません。" },
    });
    excel.refusal = null;
    await pane.retry();
    expect(pane.state().problem).toBeNull();
    expect(excel.selected).toEqual(["様式３!25,3"]);
  });
});

describe("selecting a finding", () => {
  test("shows its cell", async () => {
    const { pane, excel } = paneOn();
    await pane.validate("sheet");
    await pane.select("prior-year-mismatch/0/results");
    expect(excel.selected).toEqual(["様式３!5,3"]);
    expect(pane.state().announcement).toEqual({ kind: "shown", place: expect.objectContaining({ cell: cell(5, 3) }) });
  });

  test("survives the next validation when the finding is still there, and not when it is gone", async () => {
    const { pane, excel } = paneOn();
    await pane.validate("sheet");
    await pane.select("percentage-point/1/results");
    await pane.validate("sheet");
    expect(pane.state().selected).toBe("percentage-point/1/results");
    const source = richInspection();
    excel.inspection = { ...source, findings: source.findings.filter(({ rule }) => rule !== "percentage-point") };
    await pane.validate("sheet");
    expect(pane.state().selected).toBeNull();
  });

  test("goes on to the next and back to the previous one, and stops at the ends", async () => {
    const { pane } = paneOn();
    await pane.validate("sheet");
    const ids = pane.state().result?.findings.map((listed) => listed.id) ?? [];
    await pane.step(1);
    expect(pane.state().selected).toBe(ids[0]);
    await pane.step(1);
    expect(pane.state().selected).toBe(ids[1]);
    await pane.step(-1);
    await pane.step(-1);
    expect(pane.state().selected).toBe(ids[0]);
  });

  test("goes on to the one behind when the open one is gone, and back to the one before it", async () => {
    const { pane, excel } = paneOn();
    await pane.validate("sheet");
    const ids = pane.state().result?.findings.map((listed) => listed.id) ?? [];
    const withoutThird = () => {
      const source = richInspection();
      return { ...source, findings: source.findings.filter(({ key }) => key !== ids[2]) };
    };
    await pane.select(ids[2] ?? null);
    excel.inspection = withoutThird();
    await pane.validate("sheet");
    expect(pane.state().selected).toBeNull();
    await pane.step(1);
    expect(pane.state().selected).toBe(ids[3]);
    excel.inspection = richInspection();
    await pane.validate("sheet");
    await pane.select(ids[2] ?? null);
    excel.inspection = withoutThird();
    await pane.validate("sheet");
    await pane.step(-1);
    expect(pane.state().selected).toBe(ids[1]);
  });

  test("follows the order of the list when it is grouped by rule", async () => {
    const { pane } = paneOn();
    await pane.validate("sheet");
    pane.group("rule");
    await pane.step(1);
    expect(pane.state().selected).toBe("remedy-required/1/results");
  });

  test("by a step says which of how many it is", async () => {
    const { pane } = paneOn();
    await pane.validate("sheet");
    await pane.step(-1);
    expect(pane.state().announcement).toMatchObject({ kind: "stepped", position: 5, count: 5 });
  });

  test("steps through those alone that the filter lets through", async () => {
    const { pane } = paneOn();
    await pane.validate("sheet");
    pane.filter({ severity: "error" });
    await pane.step(1);
    expect(pane.state().selected).toBe("remedy-required/1/results");
    await pane.step(1);
    expect(pane.state().selected).toBe("remedy-required/1/results");
  });
});

describe("the next validation", () => {
  const block = initiative(0, "窓口");
  const before = inspection([inspected(block)], [finding(block, "numbering"), finding(block, "percentage-point")]);
  const after = inspection([inspected(block)], [finding(block, "numbering"), finding(block, "total-mismatch")]);

  test("marks what is new and counts what is gone", async () => {
    const { pane, excel } = paneOn(before);
    await pane.validate("sheet");
    expect(pane.state().result).toMatchObject({ mended: [] });
    expect(pane.state().result?.findings.some((listed) => listed.isNew)).toBe(false);
    excel.inspection = after;
    await pane.validate("sheet");
    expect(pane.state().result?.mended.map(({ finding: gone }) => gone.rule)).toEqual(["percentage-point"]);
    const fresh = pane.state().result?.findings.filter((listed) => listed.isNew);
    expect(fresh?.map((listed) => listed.finding.rule)).toEqual(["total-mismatch"]);
  });

  test("does not call mended what was ignored", async () => {
    const { pane } = paneOn(before);
    await pane.validate("sheet");
    const [first] = pane.state().result?.findings ?? [];
    if (first === undefined) throw new Error("nothing was found");
    await pane.ignore(first, "確認済み");
    expect(pane.state().result).toMatchObject({ mended: [], ignored: 1 });
  });

  test("keeps the open finding open when the text of its cell was changed and it is still wrong", async () => {
    const { pane, excel } = paneOn(before);
    await pane.validate("sheet");
    const [, second] = before.findings;
    if (second === undefined) throw new Error("there is no second finding");
    await pane.select(second.key);
    const key = `${second.key}/other-text`;
    excel.inspection = inspection([inspected(block)], [finding(block, "numbering"), { ...second, key }]);
    await pane.validate("sheet");
    expect(pane.state().selected).toBe(key);
    expect(pane.state().result).toMatchObject({ mended: [] });
    expect(pane.state().result?.findings.map((listed) => listed.isNew)).toEqual([false, false]);
  });

  test("does not call the findings of a sheet new that was not looked at before", async () => {
    const { pane, excel } = paneOn(before);
    await pane.validate("sheet");
    const other = initiative(1, "研修", { sheet: "様式３(2)" });
    excel.inspection = inspection(
      [inspected(block), inspected(other)],
      [...before.findings, finding(other, "numbering")],
    );
    await pane.validate("workbook");
    expect(pane.state().result?.findings.map((listed) => listed.isNew)).toEqual([false, false, false]);
  });
});
