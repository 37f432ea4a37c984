import type { SheetSnapshot } from "../../src/snapshot";
import { sheetOf, type Drawing } from "./sheet";

/** The printed form with one filled-in block, in A1 notation. */
export const WIDE_BLOCK: Drawing = {
  "A1:K1": "「市政改革プラン2.0」に基づく取組等",
  "A3:B3": "取組項目1",
  "C3:K3": "【広告事業の推進】",
  "A4:A7": "計画",
  "B4:F4": "取組の方針・目標内容",
  "G4:K4": "当年度の取組内容",
  "B5:F7": "歳入の確保を図る。",
  "G5:K7": "広告を募集する。",
  "A8:A9": "中間振り返り",
  "B8:C8": "取組内容の実施見込み",
  "D8:E8": "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み",
  F8: "(ⅰ)",
  "G8:K8": "課題と改善策　※左記が「②」の場合は必須",
  "B9:C9": "目標の達成見込み",
  "D9:E9": "①：達成見込み\n②：達成できない見込み",
  F9: "①",
  "G9:K9": "－",
  "A10:A14": "自己評価",
  "B10:F10": "当年度の取組実績及び目標の達成状況",
  "G10:K10": "課題と改善策　※左記が「②」の場合は必須",
  "B11:E13": "広告を３件掲載した。",
  "F11:F13": "①",
  "G11:K14": "－",
  "B14:F14": "①：目標達成　②：目標未達成",
};

/** The wide block with some ranges drawn otherwise; null takes a range away. */
export function wideSheet(
  changes: Readonly<Record<string, string | null>> = {},
  name = "様式３",
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const drawing: Record<string, string | number> = { ...WIDE_BLOCK };
  for (const [range, content] of Object.entries(changes)) {
    if (content === null) delete drawing[range];
    else drawing[range] = content;
  }
  return sheetOf(name, drawing, more);
}
