import { renderEdits, type Edit } from "../edits";
import type { Applied, Refusal } from "../excel";
import { toA1 } from "../snapshot";
import type { Terminal } from "./terminal";

/** Why an edit was not made: what Excel's adapter says, and what it cannot see. */
export type FillRefusal = Refusal | "phonetic";

const REASONS: Readonly<Record<FillRefusal, string>> = {
  changed: "セルの内容が変わっています。",
  conflict: "同じ箇所を直す修正がほかにあります。",
  "mixed-font": "セルの一部に太字や色などの書式があり、書き換えると失われます。Excelで開いて、手で直してください。",
  phonetic: "ふりがなの付いた文があり、書き換えるとふりがなが失われます。Excelで開いて、手で直してください。",
  formula: "数式で計算されているセルです。",
  protected: "シートが保護されています。保護を解除してから、もう一度実行してください。",
  "not-as-written": "Excelが別の値に変えてしまうため、書き込みを取り消しました。",
  "too-long": "セルに入る文字数（32,767文字）を超えます。",
};

/** Prints what was written: 様式３!C21：before → after. */
export function reportApplied(terminal: Terminal, applied: readonly Applied[]): void {
  for (const entry of applied) {
    const where = entry.kind === "cell" ? toA1(entry.cell) : `${entry.row + 1}行目の高さ`;
    terminal.error(`${entry.sheet}!${where}：${shown(entry.before)} → ${shown(entry.after)}`);
  }
}

/** Prints what was not written, with the reason and the text as it would have been. */
export function reportRefused(terminal: Terminal, edits: readonly Edit[], why: FillRefusal): void {
  for (const { sheet, cell, before, after } of renderEdits(edits).changes) {
    terminal.error(`${sheet}!${cell}：書き込みませんでした（${REASONS[why]}） ${shown(before)} → ${shown(after)}`);
  }
}

/** One line for a whole cell. */
function shown(value: string | number): string {
  if (typeof value === "number") return `${value}pt`;
  return value === "" ? "（空欄）" : value.replace(/\r\n?|\n/g, "⏎");
}
