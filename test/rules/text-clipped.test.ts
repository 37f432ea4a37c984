import { inspect, type Finding } from "../../src/rules";
import { cellKey, type SheetLayout, type TextFormat, type WorkbookSnapshot } from "../../src/snapshot";
import { exampleForm, type FormBlock } from "../support/example-form";

/** Where the form has the results, over three rows, and the remedy beside them, over four. */
const RESULTS = { row: 8, column: 1 };
const REMEDY = { row: 8, column: 6 };

const FORMAT: TextFormat = { fontName: "ＭＳ 明朝", fontSize: 10, bold: false, wrapText: true, shrinkToFit: false };
const LAYOUT: SheetLayout = {
  rowHeights: [],
  defaultRowHeight: 20,
  hiddenRows: new Set(),
  columnWidths: [],
  defaultColumnWidth: 50,
  textFormats: new Map([RESULTS, REMEDY].map((cell) => [cellKey(cell), FORMAT])),
};

function form(block: FormBlock, layout: Partial<SheetLayout> = {}): WorkbookSnapshot {
  const { sheets } = exampleForm(block);
  return { sheets: sheets.map((sheet) => ({ ...sheet, layout: { ...LAYOUT, ...layout } })) };
}

function clipped(snapshot: WorkbookSnapshot): Finding[] {
  return inspect(snapshot).findings.filter(({ rule }) => rule === "text-clipped");
}

/** The rows that a finding's fix makes higher, with their heights in points. */
function mended({ fix }: Finding): [number, number][] {
  return (fix?.edits ?? []).flatMap((edit): [number, number][] =>
    edit.kind === "rowHeight" ? [[edit.row, edit.points]] : [],
  );
}

const LONG = "訓練に参加した。".repeat(40);

test("rows and columns without a size of their own have the sheet's", () => {
  expect(clipped(form({ results: "訓練を行った。" }))).toEqual([]);
  expect(clipped(form({ results: LONG })).map(({ cell }) => cell)).toEqual([RESULTS]);
  expect(clipped(form({ results: LONG }, { rowHeights: Array.from({ length: 14 }, () => 140) }))).toEqual([]);
  expect(clipped(form({ results: LONG }, { columnWidths: Array.from({ length: 12 }, () => 500) }))).toEqual([]);
});

test("what is hidden with its column is not printed, so nothing is cut off", () => {
  expect(clipped(form({ results: LONG }, { columnWidths: Array.from({ length: 12 }, () => 0) }))).toEqual([]);
});

test("fields side by side share the rows that one of them makes higher", () => {
  const [results, remedy] = clipped(form({ results: LONG.repeat(2), remedy: LONG, attainment: "②" }));
  if (!results || !remedy) throw new Error("both are cut off");
  const rows = mended(results);
  expect(rows.map(([row]) => row)).toEqual([8, 9, 10]);
  // The remedy reaches one row further and fits already once its first three rows are higher.
  expect(mended(remedy)).toEqual(rows);
});

test("no fix is offered that Excel could not carry out", () => {
  const [finding] = clipped(form({ results: LONG.repeat(40) }));
  expect(finding).toBeDefined();
  expect(finding?.fix).toBeUndefined();
});

/** The form with the results' label in the cell of their value. */
function inOneCell(results: string): WorkbookSnapshot {
  return {
    sheets: form({ results }).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        if (cell.text.startsWith("当年度の取組実績")) return [];
        return cell.row === RESULTS.row && cell.column === RESULTS.column
          ? [{ ...cell, text: `当年度の取組実績及び目標の達成状況\n${cell.text}` }]
          : [cell];
      }),
    })),
  };
}

test("a value that shares its cell with the label is cut off where it would be alone, and is given room for both", () => {
  const { initiatives } = inspect(inOneCell(LONG));
  expect(initiatives[0]?.initiative.fields.results?.offset).toBeGreaterThan(0);
  const [shared] = clipped(inOneCell(LONG));
  const [alone] = clipped(form({ results: LONG }));
  if (!shared || !alone) throw new Error("both are cut off");
  const heightOf = (finding: Finding): number => mended(finding).reduce((sum, [, points]) => sum + points, 0);
  expect(heightOf(shared)).toBeGreaterThan(heightOf(alone));
  expect(clipped(inOneCell("訓練を行った。"))).toEqual([]);
});

test("a field of which a row is hidden, or that has no height, is not printed as it stands", () => {
  expect(clipped(form({ results: LONG }, { hiddenRows: new Set([RESULTS.row + 1]) }))).toEqual([]);
  expect(clipped(form({ results: LONG }, { hiddenRows: new Set([RESULTS.row + 5]) }))).toHaveLength(1);
  expect(clipped(form({ results: LONG }, { rowHeights: Array.from({ length: 14 }, () => 0) }))).toEqual([]);
});

test("a fix that only changes row heights can be carried out with others at once", () => {
  expect(clipped(form({ results: LONG }))[0]?.fix?.isSafe).toBe(true);
});
