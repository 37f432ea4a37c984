import { columnName } from "../snapshot";
import { RATE_FORMAT, RATE_OF_CHANGE_FORMAT } from "./number-formats";
import type { PlanColumn } from "./types";

/** What people choose from for 望ましい方向: whether more or less of the thing measured is better. */
export const DIRECTIONS = { more: "増", less: "減" } as const;

/** What a goal's verdict is shown as. */
export const VERDICTS = { met: "○", missed: "×", unknown: "" } as const;

export const AGREEMENT = { same: "○", different: "要確認" } as const;

const center = { align: "Center" } as const;

/** The columns of 取組集計, in their order. */
const COLUMNS = {
  number: { header: "番号", width: 40, ...center },
  title: { header: "取組項目", width: 130, wrapText: true },
  name: { header: "指標", width: 120, wrapText: true },
  unit: { header: "単位", width: 46, ...center },
  target: { header: "目標", width: 62 },
  condition: { header: "条件", width: 84, wrapText: true, ...center },
  actual: { header: "実績", width: 62 },
  prior: { header: "前年度", width: 62, isInput: true },
  rate: { header: "達成率", width: 76, numberFormat: RATE_FORMAT, dataBar: { from: 0, to: 2 } },
  change: { header: "対前年度", width: 84 },
  changeRate: { header: "対前年度（率）", width: 62, numberFormat: RATE_OF_CHANGE_FORMAT },
  verdict: { header: "達否", width: 40, ...center, alert: VERDICTS.missed },
  stated: { header: "判定（記載）", width: 52, ...center },
  computed: { header: "判定（計算）", width: 52, ...center },
  agreement: { header: "一致", width: 52, ...center, alert: AGREEMENT.different },
  place: { header: "記載箇所", width: 84, wrapText: true },
  direction: {
    ...{ header: "望ましい方向", width: 56, ...center, isInput: true },
    choices: [DIRECTIONS.more, DIRECTIONS.less],
  },
  block: { header: "ブロック", width: 40, isHidden: true },
  stamp: { header: "照合用", width: 40, isHidden: true },
} as const satisfies Readonly<Record<string, PlanColumn>>;

export type SummaryColumn = keyof typeof COLUMNS;

export const SUMMARY_COLUMNS: readonly PlanColumn[] = Object.values(COLUMNS);

const NAMES = Object.keys(COLUMNS);

/** Where a column stands in the table, from 0. */
export function columnIndex(column: SummaryColumn): number {
  return NAMES.indexOf(column);
}

/** The column's header: by it a table that people have rearranged is read. */
export function headerOf(column: SummaryColumn): string {
  return COLUMNS[column].header;
}

/** A cell of the table as formulas name it: the column's letters and the row's number. */
export function reference(column: SummaryColumn, row: number): string {
  return `${columnName(columnIndex(column))}${row}`;
}

/** A whole column of the table's body as formulas name it, wherever they are copied to. */
export function columnReference(column: SummaryColumn, first: number, last: number): string {
  const letters = columnName(columnIndex(column));
  return `$${letters}$${first}:$${letters}$${last}`;
}
