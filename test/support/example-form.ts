import type { CellRange, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/snapshot";

/** What a test says of a block; the rest is a block with nothing wrong. */
export interface FormBlock {
  readonly number?: string;
  readonly title?: string;
  readonly policyAndGoal?: string;
  readonly annualPlan?: string;
  readonly implementationOutlook?: string;
  readonly attainmentOutlook?: string;
  readonly midyearRemedy?: string;
  readonly results?: string;
  readonly attainment?: string;
  readonly remedy?: string;
  /** The printed label of the last section. */
  readonly spine?: string;
}

const BLOCK_ROWS = 13;
const NOTE = "課題と改善策　※左記が「②」の場合は必須";

/** A workbook that holds the printed form, with its labels, filled in. */
export function exampleForm(...blocks: readonly FormBlock[]): WorkbookSnapshot {
  return { sheets: [formSheet("様式３", blocks)] };
}

/** One sheet of the form. */
export function formSheet(
  name: string,
  blocks: readonly FormBlock[],
  visibility: SheetSnapshot["visibility"] = "visible",
): SheetSnapshot {
  const parts = blocks.map((block, i) => blockAt(2 + i * BLOCK_ROWS, { number: String(i + 1), ...block }));
  const title = { row: 0, column: 0, text: "令和元年度　「市政改革プラン2.0」に基づく取組等", kind: "text" as const };
  return {
    name,
    visibility,
    isProtected: false,
    cells: [title, ...parts.flatMap(({ cells }) => cells)],
    merges: [range(0, 0, 1, 11), ...parts.flatMap(({ merges }) => merges)],
    layout: null,
  };
}

/** Rows and columns of one printed block: a cell's text and the size of its merged range. */
function blockAt(top: number, block: FormBlock): { cells: SnapshotCell[]; merges: CellRange[] } {
  const printed: readonly (readonly [row: number, column: number, rows: number, columns: number, text: string])[] = [
    [0, 0, 1, 2, `取組項目${block.number ?? ""}`],
    [0, 2, 1, 9, `【${block.title ?? `題名${block.number ?? ""}`}】`],
    [1, 0, 2, 1, "計画"],
    [1, 1, 1, 5, "取組の方針・目標内容"],
    [1, 6, 1, 5, "当年度の取組内容"],
    [2, 1, 1, 5, block.policyAndGoal ?? "地域の防災力を高める。\n（目標）訓練の参加者数　200人以上"],
    [2, 6, 1, 5, block.annualPlan ?? "訓練を行う。"],
    [3, 0, 2, 1, "中間振り返り"],
    [3, 1, 1, 2, "取組内容の実施見込み"],
    [3, 3, 1, 2, "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み"],
    [3, 5, 1, 1, block.implementationOutlook ?? "(ⅰ)"],
    [3, 6, 1, 5, NOTE],
    [4, 1, 1, 2, "目標の達成見込み"],
    [4, 3, 1, 2, "①：達成見込み\n②：達成できない見込み"],
    [4, 5, 1, 1, block.attainmentOutlook ?? "①"],
    [4, 6, 1, 5, block.midyearRemedy ?? "－"],
    [5, 0, 5, 1, block.spine ?? "自己評価"],
    [5, 1, 1, 5, "当年度の取組実績及び目標の達成状況"],
    [5, 6, 1, 5, NOTE],
    [6, 1, 3, 4, block.results ?? "訓練の参加者数　250人"],
    [6, 5, 3, 1, block.attainment ?? "①"],
    [6, 6, 4, 5, block.remedy ?? "－"],
    [9, 1, 1, 5, "①：目標達成　②：目標未達成"],
  ];
  return {
    cells: printed
      .filter(([, , , , text]) => text !== "")
      .map(([row, column, , , text]) => ({ row: top + row, column, text, kind: "text" })),
    merges: printed
      .filter(([, , rows, columns]) => rows * columns > 1)
      .map(([row, column, rows, columns]) => range(top + row, column, rows, columns)),
  };
}

function range(row: number, column: number, rowCount: number, columnCount: number): CellRange {
  return { row, column, rowCount, columnCount };
}
