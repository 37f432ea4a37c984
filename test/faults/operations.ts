import type { Edit } from "../../src/edits";
import { buildWorkbook, type Workbook } from "../../src/embedded-excel/model";
import type { Applied, CellFlag, ExcelAdapter } from "../../src/excel";
import type { SheetPlan } from "../../src/sheets";
import { OWN_SHEET_MARK, singleCell } from "../../src/snapshot";

/** Something that the add-in does in Excel, and what people can do when it went wrong. */
export interface Operation {
  readonly name: string;
  /** What has happened before. */
  readonly prepare?: (adapter: ExcelAdapter) => Promise<unknown>;
  readonly run: (adapter: ExcelAdapter) => Promise<unknown>;
  /** 指摘をすべて消す, 元に戻す, removing a sheet or trying again; without one nothing may have changed. */
  readonly restore?: (adapter: ExcelAdapter) => Promise<unknown>;
  /** What the workbook is restored to; as it was before the operation by default. */
  readonly restoredTo?: "start" | "done";
}

const SHEET = "様式３";
const corner = { row: 0, column: 0 };
const range = { row: 0, column: 0, rowCount: 12, columnCount: 6 };

/** A form with what users have of their own: rules, messages, a formula, a protected and a hidden sheet. */
export function workbook(): Workbook {
  const book = buildWorkbook([
    {
      name: SHEET,
      cells: { A1: "取組項目1", B2: "①", B4: "70.3％、対前年度 0.12％", D4: 5, D5: { formula: "=D4*2", result: 10 } },
      merges: ["B4:C5"],
      rowHeights: { 4: 40 },
    },
    { name: "保護", isProtected: true, cells: { A1: "①" } },
    { name: "隠し", visibility: "hidden", cells: { A1: "②" } },
  ]);
  const area = (row: number, column: number) => [{ row, column, rowCount: 1, columnCount: 1 }];
  const [form] = book.sheets;
  const rule = { operator: "between", formula2: null, imeMode: null, allowBlank: true, inCellDropDown: true } as const;
  const errorAlert = { show: true, style: "stop", title: "", message: "" } as const;
  const list = { ...rule, type: "list", formula1: '"①,②"', errorAlert } as const;
  form?.setDataValidation(area(1, 1), { ...list, prompt: { show: false, title: "", message: "" } });
  form?.setDataValidation(area(3, 3), { ...list, prompt: { show: true, title: "記入例", message: "件数" } });
  form?.addConditionalFormat({
    ...{ type: "cellValue", areas: area(3, 3), stopIfTrue: true, formulas: ["5"], operator: "greaterThan" },
    format: {
      ...{ fill: "#FF0000", fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
      borders: {},
    },
  });
  return book;
}

const flag = (row: number, column: number, severity: CellFlag["severity"], sheet = SHEET): CellFlag => ({
  ...{ sheet, severity, message: "確かめてください。" },
  range: row === 3 && column === 1 ? { row, column, rowCount: 2, columnCount: 2 } : singleCell({ row, column }),
});
const flags = [
  flag(0, 0, "error"),
  flag(1, 1, "warning"),
  flag(3, 1, "info"),
  flag(3, 3, "error"),
  flag(0, 0, "info", "保護"),
];

const set = (row: number, column: number, before: string, text: string): Edit => ({
  kind: "set",
  sheet: SHEET,
  cell: { row, column },
  before,
  text,
});
const edits: readonly Edit[] = [
  set(1, 1, "①", "②"),
  set(3, 1, "70.3％、対前年度 0.12％", "70.3％、対前年度 0.12ポイント"),
  set(8, 1, "", "－"),
  { kind: "rowHeight", sheet: SHEET, row: 3, before: 40, points: 60 },
];
/** What the pane has in its journal when nobody knows how far a call came. */
const entries: readonly Applied[] = edits.map((edit) =>
  edit.kind === "rowHeight"
    ? { kind: "rowHeight", sheet: SHEET, row: edit.row, before: edit.before, after: edit.points }
    : { kind: "cell", sheet: SHEET, cell: edit.cell, before: edit.before, after: edit.text },
);

const plan: SheetPlan = {
  ...{ sheet: "取組集計", table: "torikumi_summary", title: "取組集計", note: OWN_SHEET_MARK },
  columns: [
    { header: "取組項目", width: 160, wrapText: true },
    { header: "前年度", width: 60, isInput: true },
    { header: "達成率", width: 60, numberFormat: "0.0%", dataBar: { from: 0, to: 2 } },
  ],
  rows: [
    [
      { kind: "link", text: "取組項目1", sheet: SHEET, cell: corner },
      { kind: "number", number: 85.83 },
      { kind: "formula", formula: "=B4/100", result: 0.8583 },
    ],
  ],
  chart: { title: "達成率", names: 0, values: 2 },
};

/** What a person typed for 前年度, and the sheet made anew as the pane does it: with what was read from it. */
const typePrior = (adapter: ExcelAdapter) =>
  adapter.applyEdits([{ kind: "set", sheet: plan.sheet, cell: { row: 3, column: 1 }, before: "85.83", text: "77" }]);
async function refresh(adapter: ExcelAdapter): Promise<string> {
  const read = await adapter.readTable(plan.table);
  const typed = read?.rows[0]?.[read.headers.indexOf("前年度")];
  const rows = plan.rows.map((cells) =>
    cells.map((cell, x) => (x === 1 ? ({ kind: "text", text: String(typed) } as const) : cell)),
  );
  return adapter.putSheet({ ...plan, rows });
}
async function prepareTyped(adapter: ExcelAdapter): Promise<void> {
  await adapter.putSheet(plan);
  await typePrior(adapter);
}
const KEY = "torikumi-check.preferences";
const kept = { version: 1, liveChecking: true };

const clear = (adapter: ExcelAdapter) => adapter.clearFlags();
const undo = (adapter: ExcelAdapter) => adapter.undo(entries);
const remove = (adapter: ExcelAdapter) => adapter.removeSheet(plan.table);

/** Every operation of the adapter. */
export const OPERATIONS: readonly Operation[] = [
  { name: "readWorkbook", run: (adapter) => adapter.readWorkbook({ layout: true }) },
  { name: "readActiveSheet", run: (adapter) => adapter.readActiveSheet({ layout: true }) },
  { name: "readCells", run: (adapter) => adapter.readCells([{ sheet: SHEET, range }]) },
  { name: "selectCell", run: (adapter) => adapter.selectCell(SHEET, { row: 3, column: 1 }) },
  { name: "watch", run: (adapter) => adapter.watch(() => undefined) },
  { name: "readTable", prepare: (adapter) => adapter.putSheet(plan), run: (adapter) => adapter.readTable(plan.table) },
  { name: "readSettings", run: (adapter) => adapter.readSettings([KEY]) },
  {
    name: "annotate",
    prepare: (adapter) => adapter.readWorkbook(),
    run: (adapter) => adapter.annotate(flags),
    restore: clear,
  },
  {
    name: "annotate again",
    prepare: (adapter) => adapter.annotate(flags.slice(1, 3)),
    run: (adapter) => adapter.annotate(flags),
    restore: clear,
  },
  { name: "clearFlags", prepare: (adapter) => adapter.annotate(flags), run: clear, restore: clear },
  { name: "applyEdits", run: (adapter) => adapter.applyEdits(edits), restore: undo },
  { name: "undo", prepare: (adapter) => adapter.applyEdits(edits), run: undo, restore: undo },
  { name: "putSheet", run: (adapter) => adapter.putSheet(plan), restore: remove },
  {
    name: "putSheet anew",
    prepare: prepareTyped,
    run: refresh,
    restore: refresh,
    restoredTo: "done",
  },
  { name: "putSheet anew, then removed", prepare: prepareTyped, run: refresh, restore: remove },
  { name: "removeSheet", prepare: (adapter) => adapter.putSheet(plan), run: remove, restore: remove },
  {
    name: "writeSetting",
    run: (adapter) => adapter.writeSetting(KEY, kept),
    restore: (adapter) => adapter.writeSetting(KEY, undefined),
  },
  {
    name: "writeSetting away",
    prepare: (adapter) => adapter.writeSetting(KEY, kept),
    run: (adapter) => adapter.writeSetting(KEY, undefined),
    restore: (adapter) => adapter.writeSetting(KEY, undefined),
  },
];
