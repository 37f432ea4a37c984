import { API_LEVELS } from "../../src/embedded-excel";
import { servicesOf } from "../../src/taskpane/excel-services";
import { createPane } from "../../src/taskpane/state/pane";
import { fingerprint } from "../faults/fingerprint";
import { officeOnFile, type EmbeddedOffice } from "../support/office";
import { fakeClock, until } from "../taskpane/support/clock";

/** A few seconds on an idle machine, much more on a busy one. */
jest.setTimeout(120_000);

/** Whether Excel has been asked for something, by its name in the messages, since this was called. */
function hearing({ host }: EmbeddedOffice, name: string): () => boolean {
  let isHeard = false;
  const send = host.bridge.sendMessageToHost.bind(host.bridge);
  host.bridge.sendMessageToHost = (json) => {
    isHeard ||= json.includes(name);
    send(json);
  };
  return () => isHeard;
}

describe("a user's round in the pane", () => {
  test.each(API_LEVELS)(
    "flag, fill, 取組集計, 指摘一覧, live, undo and clear leave nothing behind with ExcelApi %s",
    async (apiLevel) => {
      const office = officeOnFile("seed/seed-one-sheet.xlsx", { apiLevel });
      const { workbook } = office.host;
      const before = fingerprint(workbook);
      const form = workbook.activeSheet;
      const clock = fakeClock();
      const pane = createPane({ ...servicesOf(office.adapter), after: clock.after });
      await pane.validate("workbook");
      const found = pane.state().result?.findings.length ?? 0;
      expect(found).toBeGreaterThan(0);
      await pane.mark();
      expect(form.conditionalFormats.length).toBeGreaterThan(0);

      const listens = hearing(office, "_RegisterDataChanged");
      await pane.prefer({ liveChecking: true });
      await until(() => listens() && pane.state().live === "watching", 4_000);
      const listed = pane.state().result?.findings.find(({ finding }) => finding.rule === "percentage-point");
      if (!listed) throw new Error("nothing to find");
      const { row, column } = listed.finding.cell;
      const { content } = form.cell(row, column);
      const shown = pane.state().result;
      const timers = clock.started();
      office.host.act(() => form.setContent(row, column, { kind: "text", text: "人が書き直した文。" }));
      await until(() => clock.started() > timers, 4_000);
      clock.pass(800);
      await until(() => pane.state().result !== shown, 4_000);
      office.host.act(() => form.setContent(row, column, content));
      await pane.prefer({ liveChecking: false });
      await pane.validate("workbook");
      expect(pane.state().result?.findings).toHaveLength(found);

      // 計算結果を記入: what the figures let the program fill in.
      const proposals = await pane.proposals();
      expect(proposals.length).toBeGreaterThan(0);
      await pane.apply(proposals.map(({ edit }) => edit));
      expect(await pane.proposals()).toEqual([]);

      await pane.makeSheet("summary");
      await pane.makeSheet("findings");
      expect(workbook.sheets.map(({ name }) => name)).toEqual([form.name, "取組集計", "指摘一覧"]);
      expect(workbook.sheets.map(({ tables }) => tables.length)).toEqual([0, 1, 1]);

      await pane.removeSheets();
      await pane.undo();
      await pane.clearMarks();
      await office.adapter.writeSetting("torikumi-check.preferences", undefined);
      expect(pane.state().problem).toBeNull();
      expect(fingerprint(workbook)).toBe(before);
    },
  );
});
