import type { Section } from "./frame";
import { Label, bitOf } from "./labels";
import { matchesAt } from "./sticky";
import type { BracketToken, Token, YearToken } from "./tokens";
import type { NameSpan } from "./names";

/** （目標）, 【目標の達成状況（収納率）】: what governs the lines below it. */
export interface Heading {
  /** null: a heading of something else, which ends the one before. */
  readonly section: Section | null;
  readonly year: YearToken | null;
  readonly name: NameSpan | null;
  /** 【防災講座】 below （目標）: what the goals are of, which leaves the heading above in force. */
  readonly isOfPart: boolean;
}

const OTHER_HEADING =
  /(?:取組の?)?(?:趣旨|目的|概要|内容|方針|課題|改善|現状|経過|背景|考え方|方法|スケジュール|対象|期間|今後|効果|効果検証|取組|主な取組)/y;

/** 【今後の取組】, 【背景】: headings of something else, unlike 【防災講座】. */
const ENDS_SECTION =
  /取組|趣旨|目的|概要|内容|方針|課題|改善|現状|経過|背景|考え方|方法|スケジュール|対象|期間|今後|効果|計画|予定|方向性|理由|備考|分析|評価|その他/;

/** Whether only bullets stand between the beginning of a line and `at`. */
export function isLineStart(text: string, lineStart: number, at: number): boolean {
  for (let i = lineStart; i < at; i++) if (!" ・○◯●◎◇◆□■".includes(text.charAt(i))) return false;
  return true;
}

/** The section that a set of labels announces; the head of a table with columns for goals and results announces none. */
export function sectionOf(labels: number): Section | null {
  if (labels & Label.Goal && labels & (Label.Result | Label.Prior | Label.Current)) return null;
  if (labels & Label.Reference) return "reference";
  if (labels & Label.Result) return "results";
  if (labels & Label.Prior) return "prior";
  return labels & Label.Goal ? "goal" : null;
}

/**
 * Reads a bracket without figures as a heading: 【 】 and the like wherever they stand, ( ) at the beginning of a line or
 * with nothing but 目標, 実績 or 参考 in it. Returns null for a bracket that belongs to the words around it.
 */
export function readHeading(
  text: string,
  tokens: readonly Token[],
  index: number,
  open: BracketToken,
  isLineStart: boolean,
): Heading | null {
  if (open.hasNumber) return null;
  const closing = tokens[open.close];
  if (!closing) return null;
  const inside = tokens.slice(index + 1, Math.min(open.close, index + 12));
  let labels = 0;
  let year: YearToken | null = null;
  let name: NameSpan | null = null;
  let covered = 0;
  let words = 0;
  for (const token of inside) {
    if (token.kind === "word") {
      labels |= bitOf(token.word.kind);
      words++;
    }
    if (token.kind === "year") year = token;
    if (token.kind === "open" && token.close >= 0 && !token.hasWord && !token.hasYear)
      name = { start: token.end, end: tokens[token.close]?.start ?? token.end };
    if (token.kind === "word" || token.kind === "year") covered += token.end - token.start;
  }
  // 参加者数（前年度） speaks of the figure beside it.
  const section = open.bracket === "(" ? sectionOf(labels & ~Label.Prior) : sectionOf(labels);
  if (open.bracket !== "(" && open.bracket !== "[") {
    const isOfPart = section === null && year === null && !ENDS_SECTION.test(text.slice(open.end, closing.start));
    return isLineStart || section !== null ? { section, year, name, isOfPart } : null;
  }
  const rest = closing.start - open.end - covered;
  if (section !== null && rest <= 2 && words === 1 && year === null) return { section, year, name, isOfPart: false };
  if (!isLineStart) return null;
  if (section !== null || matchesAt(OTHER_HEADING, text, open.end)) return { section, year, name, isOfPart: false };
  return text[closing.end] === "\n" && year === null ? { section: null, year, name, isOfPart: false } : null;
}
