import { EmbeddedHost, type Sheet, type Workbook } from "../../src/embedded-excel";
import { loadOfficeInNode } from "../../src/embedded-excel/bootstrap/node";
import { createExcelAdapter, ExcelError, type ExcelAdapter } from "../../src/excel";
import { PREFERENCES_KEY } from "../../src/preferences";
import { servicesOf } from "../../src/taskpane/excel-services";
import { createPane } from "../../src/taskpane/state/pane";
import { officeOn, openFixture } from "../support/office";
import { fingerprint } from "./fingerprint";
import { OPERATIONS, workbook } from "./operations";

/** Lets something happen in the workbook right before a message of the add-in arrives. */
function beforeMessage(host: EmbeddedHost, message: number, happens: () => void): void {
  const send = host.bridge.sendMessageToHost.bind(host.bridge);
  let sent = 0;
  host.bridge.sendMessageToHost = (json) => {
    sent += 1;
    if (sent === message) host.act(happens);
    send(json);
  };
}

function form(book: Workbook): Sheet {
  const sheet = book.sheetByName("様式３");
  if (!sheet) throw new Error("no form");
  return sheet;
}

/** A failure, told in Japanese with what to do; or success. Anything else is a fault of ours. */
async function saidPlainly(result: Promise<unknown>): Promise<string | null> {
  try {
    await result;
    return null;
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    expect(error.message).toMatch(/ください/);
    return error.code;
  }
}

const MEANWHILE: Readonly<Record<string, (book: Workbook) => void>> = {
  "its sheet is deleted": (book) => book.deleteSheet(form(book)),
  "its sheet is renamed": (book) => book.renameSheet(form(book), "別の名前"),
  "another sheet is added in front": (book) => book.moveSheet(book.addSheet("追加"), 0),
  "its cells are edited": (book) => {
    form(book).setContent(1, 1, { kind: "text", text: "人の手" });
    form(book).setContent(3, 1, { kind: "text", text: "人の文" });
    form(book).setContent(8, 1, { kind: "text", text: "人の言葉" });
  },
  "its sheet is protected": (book) => form(book).setProperties({ isProtected: true }),
  "its merged areas are taken apart": (book) => {
    for (const merge of form(book).merges) form(book).unmerge(merge);
  },
};

/** Between reading and writing; FAULTS=all looks at the other messages too. */
const MESSAGES = process.env["FAULTS"] === "all" ? [1, 2, 3] : [2];

/** Those that write, by default; what only reads meets the same events, and has nothing to lose. */
const TRIED = OPERATIONS.filter(({ restore }) => process.env["FAULTS"] === "all" || restore !== undefined);

const cases = TRIED.flatMap(({ name }) => Object.keys(MEANWHILE).map((event) => [name, event] as const));

describe("when something happens between the add-in's messages", () => {
  test.each(cases)("%s: %s", async (name, event) => {
    const operation = OPERATIONS.find((other) => other.name === name);
    const happens = MEANWHILE[event];
    if (!operation || !happens) throw new Error("unknown case");
    for (const message of MESSAGES) {
      // What a person would have got without the add-in.
      const alone = workbook();
      happens(alone);
      const book = workbook();
      const { adapter, host } = officeOn(book);
      await operation.prepare?.(adapter);
      let hasHappened = false;
      beforeMessage(host, message, () => {
        happens(book);
        hasHappened = true;
      });
      await saidPlainly(operation.run(adapter));
      if (!hasHappened) continue; // the operation needs no such message
      await cleanUp(officeOn(book).adapter, operation.restore);
      expectNothingLost(book, alone, event);
    }
  });
});

/** What a person does afterwards; a protected or deleted sheet may refuse it, and says so. */
async function cleanUp(adapter: ExcelAdapter, restore: ((adapter: ExcelAdapter) => Promise<unknown>) | undefined) {
  if (restore) await saidPlainly(restore(adapter));
  await saidPlainly(adapter.clearFlags());
}

/** The person's own texts are all there, and nobody's sheet is gone that he has not deleted. */
function expectNothingLost(book: Workbook, alone: Workbook, event: string): void {
  const names = book.sheets.map(({ name }) => name);
  for (const { name } of alone.sheets) expect(names).toContain(name);
  if (event !== "its cells are edited") return;
  expect([form(book).textOf(1, 1), form(book).textOf(3, 1), form(book).textOf(8, 1)]).toEqual([
    "人の手",
    "人の文",
    "人の言葉",
  ]);
}

describe("a pane that was closed in the middle", () => {
  test.each([1, 2])(
    "of marking (message %i is never answered) leaves nothing that the next one cannot clear",
    async (message) => {
      const book = openFixture("seed/seed-one-sheet.xlsx");
      const before = fingerprint(book);
      const host = new EmbeddedHost(book);
      const excel = loadOfficeInNode(host).Excel;
      const read = await createExcelAdapter(excel).readWorkbook();
      // What nobody answers any more: its own time limit is all that ends it.
      const closed = createExcelAdapter(excel, { patience: 200 });
      host.injectFaults({ [message]: { kind: "drop" } });
      const range = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      const name = read.sheets[0]?.name ?? "";
      const marking = saidPlainly(closed.annotate([{ sheet: name, range, severity: "error", message: "指摘" }]));
      await expect(marking).resolves.toBe("timeout");
      const next = createPane(servicesOf(officeOn(book).adapter));
      await next.clearMarks();
      expect(next.state().notice).toMatchObject({ kind: "cleared", outcome: { obstacles: [] } });
      expect(fingerprint(book)).toBe(before);
    },
  );
});

describe("settings in the workbook", () => {
  test.each([
    [{ version: 99, anything: true }, "newer"],
    ["壊れた設定", "damaged"],
    [{ version: 1, severities: 5 }, "damaged"],
    [{ version: 1, severities: {}, liveChecking: "はい" }, "damaged"],
  ])("that cannot be understood (%j) are told and stay as they are, whatever the user does", async (value, problem) => {
    const book = openFixture("seed/seed-one-sheet.xlsx");
    const { adapter } = officeOn(book);
    await adapter.writeSetting(PREFERENCES_KEY, value);
    const pane = createPane(servicesOf(adapter));
    await pane.validate("workbook");
    expect(pane.state()).toMatchObject({ preferencesProblem: problem, problem: null });
    expect(pane.state().result?.findings.length).toBeGreaterThan(0);
    const [listed] = pane.state().result?.findings ?? [];
    if (listed) await pane.ignore(listed, "理由");
    await pane.prefer({ liveChecking: true, includeHidden: true });
    expect(book.settings.get(PREFERENCES_KEY)).toEqual(value);
    expect(pane.state().live).toBe("off");
  });
});
