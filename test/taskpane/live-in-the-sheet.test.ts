import type { HostOptions } from "../../src/embedded-excel";
import { readXlsx, writeXlsx } from "../../src/embedded-excel/xlsx";
import { servicesOf } from "../../src/taskpane/excel-services";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { CellAddress } from "../../src/snapshot";
import { officeOn, officeOnFile, openFixture, type EmbeddedOffice } from "../support/office";
import { fakeClock, until } from "./support/clock";

const QUIET = 800;

/** What the add-in asked of Excel: each request as text. */
function recorded({ host }: EmbeddedOffice): string[] {
  const requests: string[] = [];
  const send = host.bridge.sendMessageToHost.bind(host.bridge);
  host.bridge.sendMessageToHost = (json) => {
    requests.push(json);
    send(json);
  };
  return requests;
}

/** The pane on the sample, validated and checking while people type: real engine, adapter and Office.js. */
async function watching(options: HostOptions = {}) {
  const office = officeOnFile("seed/seed-one-sheet.xlsx", options);
  const requests = recorded(office);
  const clock = fakeClock();
  const pane = createPane({ ...servicesOf(office.adapter), after: clock.after });
  await pane.validate("workbook");
  await pane.prefer({ liveChecking: true });
  await until(
    () => office.host.counters.messages > 0 && requests.some((json) => json.includes("_RegisterDataChanged")),
  );
  const sheet = office.host.workbook.activeSheet;
  const type = ({ row, column }: CellAddress, text: string) =>
    office.host.act(() => sheet.setContent(row, column, { kind: "text", text }));
  /** Does something in the sheet, until the pane has heard of it and waits for more. */
  const heard = async (action: () => unknown) => {
    const before = clock.started();
    action();
    await until(() => clock.started() > before);
  };
  const idle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    office.host.resetCounters();
    requests.length = 0;
  };
  await idle();
  return { ...office, pane, clock, sheet, type, heard, requests, idle };
}

function rulesOf(pane: Pane): readonly string[] {
  return pane.state().result?.findings.map(({ finding }) => finding.rule) ?? [];
}

function cellOf(pane: Pane, rule: string): CellAddress {
  const listed = pane.state().result?.findings.find(({ finding }) => finding.rule === rule);
  if (!listed) throw new Error(`no finding of ${rule}`);
  return listed.finding.cell;
}

describe("checking while people type", () => {
  test("is off until it is switched on", async () => {
    const office = officeOnFile("seed/seed-one-sheet.xlsx");
    const requests = recorded(office);
    const pane = createPane(servicesOf(office.adapter));
    await pane.validate("workbook");
    expect(pane.state().live).toBe("off");
    expect(requests.filter((json) => json.includes("_Register"))).toEqual([]);
  });

  test("reads the touched block alone, in one message without merged areas, and brings the findings up to date", async () => {
    const { pane, clock, type, heard, host, requests } = await watching();
    const before = pane.state().result;
    const cell = cellOf(pane, "percentage-point");
    await heard(() => type(cell, "区民アンケートを行った。"));
    expect(host.counters.messages).toBe(0);
    clock.pass(QUIET);
    await until(() => pane.state().result !== before);
    expect(host.counters.messages).toBe(1);
    expect(requests.join()).not.toMatch(/MergedAreas|ConditionalFormats|DataValidation/);
    const block = before?.inspection.initiatives.find(({ initiative }) => initiative.number === "2")?.initiative.range;
    expect(requests.join()).toContain(
      `"Arguments":[${block?.row},${block?.column},${block?.rowCount},${block?.columnCount}]`,
    );
    expect(rulesOf(pane)).not.toContain("percentage-point");
    expect(pane.state().run.kind).toBe("idle");
  });

  test("waits until nobody has typed for a while, and reads once for all of it", async () => {
    const { pane, clock, type, heard, host } = await watching();
    const cell = cellOf(pane, "percentage-point");
    for (const text of ["一", "二", "三"]) {
      await heard(() => type(cell, text));
      clock.pass(QUIET / 2);
    }
    expect(host.counters.messages).toBe(0);
    const before = pane.state().result;
    clock.pass(QUIET);
    await until(() => pane.state().result !== before);
    expect(host.counters.messages).toBe(1);
  });

  test("is quiet while a cell is being edited, and goes on afterwards", async () => {
    const { pane, clock, type, heard, host } = await watching();
    const before = pane.state().result;
    await heard(() => type(cellOf(pane, "percentage-point"), "区民アンケートを行った。"));
    host.isEditingCell = true;
    clock.pass(QUIET);
    await until(() => pane.state().live === "waiting");
    expect(pane.state()).toMatchObject({ problem: null, run: { kind: "idle" }, announcement: null });
    host.isEditingCell = false;
    clock.pass(2_000);
    await until(() => pane.state().result !== before);
    expect(pane.state().live).toBe("watching");
  });

  test("does not answer its own writing: marks raise nothing, a fix is read once and known", async () => {
    const { pane, clock, host, idle } = await watching();
    await pane.mark();
    await idle();
    clock.pass(60_000);
    await idle();
    expect(host.counters.messages).toBe(0);
    const fix = pane.state().result?.findings.find(({ finding }) => finding.rule === "percentage-point")?.finding.fix;
    await pane.apply(fix?.edits ?? []);
    await idle();
    const { result } = pane.state();
    clock.pass(QUIET);
    await until(() => host.counters.messages > 0);
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      clock.pass(60_000);
    }
    expect(host.counters.messages).toBe(1);
    expect(pane.state().result).toBe(result);
  });

  test("never changes the workbook", async () => {
    const { pane, clock, type, heard, host } = await watching();
    const before = pane.state().result;
    await heard(() => type(cellOf(pane, "percentage-point"), "区民アンケートを行った。"));
    const mark = host.workbook.changes.mark;
    clock.pass(QUIET);
    await until(() => pane.state().result !== before);
    expect(host.workbook.changes.mark).toBe(mark);
  });

  test("asks for a new validation when sheets come, and goes on after it", async () => {
    const { pane, clock, host, type } = await watching();
    host.act(() => void host.workbook.addSheet("追加"));
    await until(() => pane.state().live === "outdated");
    type(cellOf(pane, "percentage-point"), "区民アンケートを行った。");
    await new Promise((resolve) => setTimeout(resolve, 10));
    clock.pass(60_000);
    expect(host.counters.messages).toBe(0);
    await pane.validate("workbook");
    expect(pane.state().live).toBe("watching");
    expect(rulesOf(pane)).not.toContain("percentage-point");
  });

  test("asks for a new validation when its sheet was renamed", async () => {
    const { pane, clock, type, heard, host, sheet } = await watching();
    await heard(() => type(cellOf(pane, "percentage-point"), "打鍵"));
    host.act(() => host.workbook.renameSheet(sheet, "別の名前"));
    clock.pass(QUIET);
    await until(() => pane.state().live === "outdated");
    expect(pane.state().problem).toBeNull();
  });

  test("asks for a new validation when a merged area was taken apart", async () => {
    const { pane, clock, sheet, heard, host } = await watching();
    const cell = cellOf(pane, "percentage-point");
    const pasteApart = () => {
      const merge = sheet.mergeAt(cell.row, cell.column);
      if (merge) sheet.unmerge(merge);
      sheet.setContent(cell.row, cell.column + 1, { kind: "text", text: "貼り付け" });
    };
    await heard(() => host.act(pasteApart));
    clock.pass(QUIET);
    await until(() => pane.state().live === "outdated");
  });

  test("asks for a new validation when rows were inserted, as Excel's event tells", async () => {
    const { pane, host } = await watching();
    const message = JSON.stringify({
      ...{ address: "5:5", worksheetId: "{00000001-0000-0000-0000-000000000000}", referenceId: "Event-9" },
      ...{ changeType: "RowInserted", source: "Local", shiftDirection: "Down" },
    });
    const entry = { messageCategory: 65536, messageType: 10, targetId: "Workbook", message };
    host.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
    await until(() => pane.state().live === "outdated");
  });

  test("is remembered in the workbook and begins again with the first validation", async () => {
    const { host } = await watching();
    const reopened = readXlsx(writeXlsx(host.workbook));
    const pane = createPane(servicesOf(officeOn(reopened).adapter));
    await pane.validate("workbook");
    expect(pane.state()).toMatchObject({ live: "watching", preferences: { liveChecking: true } });
  });

  test("ends when it is switched off: Excel is asked nothing any more", async () => {
    const { pane, clock, type, host, idle } = await watching();
    const cell = cellOf(pane, "percentage-point");
    await pane.prefer({ liveChecking: false });
    await idle();
    type(cell, "打鍵");
    await new Promise((resolve) => setTimeout(resolve, 10));
    clock.pass(60_000);
    expect([pane.state().live, host.counters.messages]).toEqual(["off", 0]);
  });

  test("that Excel cannot offer is told, and checking by hand goes on", async () => {
    const office = officeOn(openFixture("seed/seed-one-sheet.xlsx"));
    const pane = createPane(servicesOf(office.adapter));
    await pane.validate("workbook");
    office.host.injectFaults({ 2: { kind: "fail", code: "ApiNotFound" } });
    await pane.prefer({ liveChecking: true });
    await until(() => pane.state().live === "failed");
    office.host.injectFaults({});
    await pane.validate("workbook");
    expect(pane.state().problem).toBeNull();
  });
});
