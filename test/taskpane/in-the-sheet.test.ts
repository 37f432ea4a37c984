import { servicesOf } from "../../src/taskpane/excel-services";
import type { Pane } from "../../src/taskpane/state/pane";
import { createPane } from "../../src/taskpane/state/pane";
import { safeFixes } from "../../src/taskpane/state/safe-fixes";
import { exampleForm } from "../support/example-form";
import { workbookOf } from "../support/form-workbook";
import { officeOn, officeOnFile } from "../support/office";

/** The pane on the seed's workbook, validated: real engine, real adapter, real Office.js. */
async function paneOnSample() {
  const { host, adapter } = officeOnFile("seed/seed-one-sheet.xlsx");
  const pane = createPane(servicesOf(adapter));
  await pane.validate("sheet");
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error("the sample has no sheet");
  return { host, pane, sheet };
}

function listedBy(pane: Pane, rule: string) {
  const listed = pane.state().result?.findings.find(({ finding }) => finding.rule === rule);
  if (!listed) throw new Error(`no finding of ${rule}`);
  return listed;
}

function editsOf(pane: Pane, rule: string) {
  const { fix } = listedBy(pane, rule).finding;
  if (!fix) throw new Error(`${rule} has no fix`);
  return fix.edits;
}

describe("marks in the sheet", () => {
  test("say at each finding's cell what is wrong, and go without a trace", async () => {
    const { pane, sheet } = await paneOnSample();
    const { conditionalFormats: before, dataValidations: rulesBefore } = sheet;
    const state = JSON.stringify([before, rulesBefore]);
    await pane.mark();
    const { finding } = listedBy(pane, "percentage-point");
    expect(sheet.validationAt(finding.cell.row, finding.cell.column)?.prompt?.message).toContain("ポイント");
    await pane.clearMarks();
    expect(JSON.stringify([sheet.conditionalFormats, sheet.dataValidations])).toBe(state);
    expect(pane.state().notice).toEqual({ kind: "cleared", outcome: { highlighted: 0, obstacles: [] } });
  });

  test("are refused on a protected sheet, with the reason", async () => {
    const { sheets } = exampleForm({ attainment: "②", remedy: "－" });
    const workbook = workbookOf({ sheets: sheets.map((sheet) => ({ ...sheet, isProtected: true })) });
    const pane = createPane(servicesOf(officeOn(workbook).adapter));
    await pane.validate("sheet");
    await pane.mark();
    expect(pane.state().notice).toMatchObject({
      kind: "marked",
      outcome: { highlighted: 0, obstacles: expect.arrayContaining([expect.objectContaining({ why: "protected" })]) },
    });
    expect(workbook.sheets[0]?.conditionalFormats).toEqual([]);
  });
});

describe("fixes in the sheet", () => {
  test("mend the cell, and the finding is gone after the block was checked again", async () => {
    const { pane, sheet } = await paneOnSample();
    const { cell } = listedBy(pane, "percentage-point").finding;
    await pane.apply(editsOf(pane, "percentage-point"));
    expect(pane.state().problem).toBeNull();
    expect(sheet.textOf(cell.row, cell.column)).toContain("0.12ポイント");
    expect(pane.state().result?.findings.map(({ finding }) => finding.rule)).not.toContain("percentage-point");
    // The other findings of the changed cell are neither gone nor new.
    expect(pane.state().result?.mended).toHaveLength(1);
    expect(pane.state().result?.findings.filter(({ isNew }) => isNew)).toEqual([]);
  });

  test("are all applied together, and all taken back", async () => {
    const { pane, sheet } = await paneOnSample();
    const { result } = pane.state();
    if (!result) throw new Error("no result");
    const textsBefore = sheetTexts(pane);
    const keys = result.findings.map(({ id }) => id);
    await pane.apply(safeFixes(result).flatMap(({ edits }) => edits));
    expect(pane.state().notice).toMatchObject({ kind: "applied", outcome: { refused: [] } });
    expect(safeFixes(pane.state().result ?? result)).toEqual([]);
    await pane.undo();
    expect(sheet.name).toBe("様式３");
    expect(sheetTexts(pane)).toEqual(textsBefore);
    expect(pane.state().result?.findings.map(({ id }) => id)).toEqual(keys);
  });

  test("refuse a cell that someone changed meanwhile, and check what stands there now", async () => {
    const { pane, sheet } = await paneOnSample();
    const edits = editsOf(pane, "percentage-point");
    const { cell } = listedBy(pane, "percentage-point").finding;
    sheet.setContent(cell.row, cell.column, { kind: "text", text: "区民アンケートを行った。" });
    await pane.apply(edits);
    expect(pane.state().notice).toMatchObject({
      kind: "applied",
      outcome: { applied: [], refused: [{ why: "changed" }] },
    });
    expect(sheet.textOf(cell.row, cell.column)).toBe("区民アンケートを行った。");
    expect(pane.state().result?.findings.map(({ finding }) => finding.rule)).not.toContain("percentage-point");
  });
});

describe("calculated entries in the sheet", () => {
  test("are written at the real cells, once: a second time there is nothing left", async () => {
    const { pane, sheet } = await paneOnSample();
    const proposals = await pane.proposals();
    expect(proposals.length).toBeGreaterThan(0);
    await pane.apply(proposals.map(({ edit }) => edit));
    expect(pane.state().notice).toMatchObject({ kind: "applied", outcome: { refused: [] } });
    const [{ cell } = { cell: { row: 0, column: 0 } }] = proposals;
    expect(sheet.textOf(cell.row, cell.column)).toContain("（達成率118.2％）");
    expect(await pane.proposals()).toEqual([]);
  });
});

describe("an ignored finding", () => {
  test("stays ignored for whoever opens the workbook next, until its text changes", async () => {
    const { pane, host, sheet } = await paneOnSample();
    const listed = listedBy(pane, "percentage-point");
    await pane.ignore(listed, "区の書き方による");
    const next = createPane(servicesOf(officeOn(host.workbook).adapter));
    await next.validate("sheet");
    const rulesOf = () => next.state().result?.findings.map(({ finding }) => finding.rule);
    expect(rulesOf()).not.toContain("percentage-point");
    expect(next.state().result?.ignored).toBe(1);
    const { row, column } = listed.finding.cell;
    sheet.setContent(row, column, { kind: "text", text: `${sheet.textOf(row, column)}（追記）` });
    await next.validate("sheet");
    expect(rulesOf()).toContain("percentage-point");
  });
});

function sheetTexts(pane: Pane): string[] {
  return (pane.state().result?.inspection.snapshot.sheets ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));
}
