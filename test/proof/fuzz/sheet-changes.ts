import type { CellKind, CellRange, SheetSnapshot, SnapshotCell, TextFormat } from "../../../src/snapshot";
import { cellKey } from "../../../src/snapshot";
import type { Random } from "../support/random";
import { HOSTILE_TEXTS } from "./hostile";

/** One thing that somebody, or a damaged file, does to a sheet. */
export type SheetChange = (sheet: SheetSnapshot, random: Random) => SheetSnapshot;

const FRAGMENTS = [
  ...[
    "計画",
    "自己評価",
    "中間振り返り",
    "計画 評価",
    "取組項目",
    "取組項目１",
    "【",
    "】",
    "①",
    "②",
    "③",
    "(ⅰ)",
    "（ⅱ）",
  ],
  ...[
    "課題と改善策",
    "目標の達成見込み",
    "取組内容の実施見込み",
    "当年度の取組実績及び目標の達成状況",
    "取組の方針・目標内容",
  ],
  ...[
    "①：目標達成 ②：目標未達成",
    "※左記が「③」の場合は必須",
    "－",
    "なし",
    "同上",
    "（目標）",
    "令和元年度",
    "平成30年度",
  ],
  ...[
    "2,363件",
    "▲0.5％",
    "（前年度　",
    "対前年度0.12％増",
    "合計",
    "３年間で６件",
    "前年度を上回る",
    "\n",
    "　",
    " ",
    "・",
  ],
];

const insertWords: SheetChange = (sheet, random) =>
  withText(sheet, random, (text) => {
    const at = random.integer(0, text.length);
    return text.slice(0, at) + random.pick(FRAGMENTS) + text.slice(at);
  });

const cutWords: SheetChange = (sheet, random) =>
  withText(sheet, random, (text) => {
    const from = random.integer(0, text.length);
    return text.slice(0, from) + text.slice(from + random.integer(1, 1 + Math.ceil(text.length / 3)));
  });

const shuffleWords: SheetChange = (sheet, random) =>
  withText(sheet, random, (text) => {
    const at = random.integer(0, text.length);
    return text.slice(at) + text.slice(0, at);
  });

const repeatWords: SheetChange = (sheet, random) =>
  withText(sheet, random, (text) => text.repeat(random.integer(2, 20)).slice(0, 32_767));

const putLabel: SheetChange = (sheet, random) => withText(sheet, random, () => random.pick(FRAGMENTS));

const putHostile: SheetChange = (sheet, random) =>
  withText(sheet, random, (text) => (random.chance(0.5) ? "" : text) + random.pick(HOSTILE_TEXTS));

const changeKind: SheetChange = (sheet, random) => {
  const kind = random.pick<CellKind>(["number", "boolean", "error"]);
  const text = { number: random.pick(["1", "-0.5", "1E+20", "####"]), boolean: "TRUE", error: "#REF!", text: "" }[kind];
  return withCell(sheet, random, (cell) => ({ ...cell, kind, text }));
};

const moveCell: SheetChange = (sheet, random) =>
  withCell(sheet, random, (cell) => ({
    ...cell,
    row: Math.max(0, cell.row + random.integer(-3, 3)),
    column: Math.max(0, cell.column + random.integer(-3, 3)),
  }));

const farAway: SheetChange = (sheet, random) =>
  withCell(sheet, random, (cell) => ({ ...cell, row: random.pick([0, 1_048_575]), column: random.pick([0, 16_383]) }));

const dropCell: SheetChange = (sheet, random) => {
  const index = random.integer(0, sheet.cells.length - 1);
  return { ...sheet, cells: sheet.cells.filter((_, at) => at !== index) };
};

const swapCells: SheetChange = (sheet, random) => {
  const [a, b] = [random.pick(sheet.cells), random.pick(sheet.cells)];
  const swapped = (cell: SnapshotCell): SnapshotCell =>
    cell === a ? { ...cell, text: b.text } : cell === b ? { ...cell, text: a.text } : cell;
  return { ...sheet, cells: sheet.cells.map(swapped) };
};

const changeMerge: SheetChange = (sheet, random) => {
  if (sheet.merges.length === 0) return sheet;
  const index = random.integer(0, sheet.merges.length - 1);
  const changed = sheet.merges.flatMap((merge, at): CellRange[] => {
    if (at !== index) return [merge];
    if (random.chance(0.3)) return [];
    const { row, column, rowCount, columnCount } = merge;
    const sizes = { rowCount: rowCount + random.integer(-1, 2), columnCount: columnCount + random.integer(-2, 4) };
    return sizes.rowCount < 1 || sizes.columnCount < 1 ? [] : [{ row, column, ...sizes }];
  });
  return { ...sheet, merges: changed };
};

/** Merged ranges never overlap in a workbook of Excel, but in what other programs write they do. */
const overlappingMerge: SheetChange = (sheet, random) => {
  const { row, column } = random.pick(sheet.cells);
  const merge = { row, column, rowCount: random.integer(1, 60), columnCount: random.integer(1, 60) };
  return { ...sheet, merges: [...sheet.merges, merge].sort(byPlace) };
};

const unmergeAll: SheetChange = (sheet) => ({ ...sheet, merges: [] });

/** Puts in or takes out rows or columns, as people do. */
const shift: SheetChange = (sheet, random) => {
  const axis = random.pick(["row", "column"] as const);
  const from = random.pick(sheet.cells)[axis];
  const by = random.integer(-2, 3);
  const moved = <Place extends { readonly row: number; readonly column: number }>(place: Place): Place =>
    place[axis] < from ? place : { ...place, [axis]: Math.max(0, place[axis] + by) };
  return { ...sheet, cells: sheet.cells.map(moved), merges: sheet.merges.map(moved) };
};

const copyBlock: SheetChange = (sheet, random) => {
  const top = random.pick(sheet.cells).row;
  const below = Math.max(...sheet.cells.map(({ row }) => row)) + random.integer(0, 3) - top;
  const copied = <Place extends { readonly row: number }>(places: readonly Place[]): Place[] =>
    places.filter(({ row }) => row >= top && row < top + 40).map((place) => ({ ...place, row: place.row + below }));
  return {
    ...sheet,
    cells: [...sheet.cells, ...copied(sheet.cells)],
    merges: [...sheet.merges, ...copied(sheet.merges)],
  };
};

const giveLayout: SheetChange = (sheet, random) => {
  const size = (): number => random.pick([0, 0.75, 9, 13.5, 30, 409.5]);
  const format = (): TextFormat => ({
    fontName: random.pick(["ＭＳ 明朝", "", null, "<b>"]),
    fontSize: random.pick([1, 9, 10.5, 409, null]),
    bold: random.pick([true, false, null]),
    wrapText: random.pick([true, false, null]),
    shrinkToFit: random.pick([true, false, null]),
  });
  const layout = {
    rowHeights: Array.from({ length: random.integer(0, 60) }, size),
    defaultRowHeight: size(),
    hiddenRows: new Set(Array.from({ length: random.integer(0, 5) }, () => random.integer(0, 40))),
    columnWidths: Array.from({ length: random.integer(0, 60) }, size),
    defaultColumnWidth: size(),
    textFormats: new Map(sheet.cells.map((cell) => [cellKey(cell), format()])),
  };
  return { ...sheet, layout };
};

const rename: SheetChange = (sheet, random) => ({
  ...sheet,
  name: random.pick(["様式１", "'", "a!b", "R1", "【様式３】", "記入例", "取組集計", ...HOSTILE_TEXTS.slice(0, 6)]),
});

const hide: SheetChange = (sheet, random) => ({ ...sheet, visibility: random.pick(["hidden", "veryHidden"]) });

const CHANGES: readonly SheetChange[] = [
  ...[
    insertWords,
    insertWords,
    cutWords,
    cutWords,
    shuffleWords,
    repeatWords,
    putLabel,
    putLabel,
    putHostile,
    putHostile,
  ],
  ...[
    changeKind,
    moveCell,
    moveCell,
    farAway,
    dropCell,
    dropCell,
    swapCells,
    changeMerge,
    changeMerge,
    overlappingMerge,
  ],
  ...[unmergeAll, shift, shift, copyBlock, giveLayout, rename, hide],
];

/** A sheet after some changes, one after the other; its cells and merges are in order, one cell at a place. */
export function changedSheet(sheet: SheetSnapshot, random: Random): SheetSnapshot {
  let changed = sheet;
  for (let count = random.integer(1, 8); count > 0 && changed.cells.length > 0; count--) {
    changed = random.pick(CHANGES)(changed, random);
  }
  const cells = new Map(changed.cells.map((cell) => [cellKey(cell), cell]));
  return { ...changed, cells: [...cells.values()].sort(byPlace), merges: [...changed.merges].sort(byPlace) };
}

function withCell(sheet: SheetSnapshot, random: Random, change: (cell: SnapshotCell) => SnapshotCell): SheetSnapshot {
  const index = random.integer(0, sheet.cells.length - 1);
  return { ...sheet, cells: sheet.cells.map((cell, at) => (at === index ? change(cell) : cell)) };
}

/** A cell that ends up without content is gone, as in every snapshot. */
function withText(sheet: SheetSnapshot, random: Random, change: (text: string) => string): SheetSnapshot {
  const changed = withCell(sheet, random, (cell) => ({ ...cell, text: change(cell.text).slice(0, 32_767) }));
  return { ...changed, cells: changed.cells.filter(({ text }) => text !== "") };
}

function byPlace(a: { row: number; column: number }, b: { row: number; column: number }): number {
  return a.row - b.row || a.column - b.column;
}
