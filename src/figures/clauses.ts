import type { Draft } from "./draft";
import { clearOwn } from "./frame";
import type { Frame } from "./frame";
import { bitOf, Label, LASTING_LABELS, ROLE_LABELS } from "./labels";
import { nameIn } from "./names";
import type { NameSpan } from "./names";
import { govern } from "./annotation";
import { matchesAt } from "./sticky";
import type { BracketToken, WordToken, YearToken } from "./tokens";

/** 前年度比 asks for a ratio, 前年度に比べ and 前年度より for any change. */
const RATIO_WORD = /比(?![べ較])/;
/** 前年度の110％: a share of the year before's figure; below 100 it is more often the year before's level. */
const SHARE_OF_PRIOR = /の ?[1-9][0-9]{2}(?:\.[0-9]{1,2})? ?(?:%|パーセント)/y;
/** 目標の8割を達成: how much of the goal, while 目標の90％ is more often the goal itself. */
const SHARE_OF_GOAL = /の ?約?[0-9]{1,2}(?:\.[0-9])?割/y;
const TOPIC_MARK = /に?は/y;
const TOPIC_END = /(?:は|については|では|に関しては|を)$/;

/** The name in the text that no token has claimed since the last one, or the one found before it. */
export function nameBefore(frame: Frame, text: string, start: number): NameSpan | null {
  return (start > frame.gapFrom ? nameIn(text, frame.gapFrom, start) : null) ?? frame.name;
}

/** Ends the unclaimed text at `start`, keeping the name that it holds; the next one begins at `end`. */
export function cut(frame: Frame, text: string, start: number, end: number): void {
  frame.name = nameBefore(frame, text, start);
  frame.gapFrom = end;
}

/** Notes what a word says of the figures to come. */
export function takeWord(frame: Frame, text: string, { start, end, word }: WordToken): void {
  const isShare = word.kind === "prior" && matchesAt(SHARE_OF_PRIOR, text, end);
  const isShareOfGoal = word.kind === "goal" && matchesAt(SHARE_OF_GOAL, text, end);
  const kind = isShare ? "versus-prior" : isShareOfGoal ? "rate" : word.kind;
  // 定員 60人: the word is the name as well.
  if (kind !== "other") cut(frame, text, start, end);
  frame.labels |= bitOf(kind);
  frame.labelEnd = end;
  if (kind === "cumulative") frame.isCumulative = true;
  if (kind === "versus-prior") frame.isRatioWord = isShare || RATIO_WORD.test(text.slice(start, end));
  if (bitOf(kind) & LASTING_LABELS && matchesAt(TOPIC_MARK, text, end)) frame.lasting = bitOf(kind);
}

/** に向けて: the year before it is not that of the figures to come. */
export function turnAway(frame: Frame, end: number): void {
  frame.year = null;
  clearOwn(frame);
  frame.gapFrom = end;
}

/** 満足度85％以上かつ参加者数200人以上: another figure of the same role. */
export function takeAlso(frame: Frame, text: string, { start, end }: WordToken): void {
  cut(frame, text, start, end);
  frame.name = null;
  frame.labels |= (frame.last?.labels ?? 0) & ROLE_LABELS;
}

export function takeYear(frame: Frame, text: string, token: YearToken): void {
  cut(frame, text, token.start, token.end);
  if (token.use === "base") frame.base = token;
  if (token.use === "governs") govern(frame, token);
}

const COMPARED =
  /の?(?:より|比|に比べ|と比べ|を基準)|の?(?=\+[0-9])|の(?=[0-9.]{1,6}(?:割|倍|%[^。、\n]{0,3}[増減]))|を(?=[0-9][0-9,.]{0,12}[^0-9、。\nを]{1,8}(?:上回|下回))/y;

const PASSED = /を(?:上回|下回)/y;

/** 平成30年度実績（1,020件）より5％増: what a bracket tells is what the next figure is compared with. */
export function compareWith(told: Draft, outer: Frame, text: string, end: number): void {
  const isCompared = matchesAt(COMPARED, text, end);
  if (isCompared || matchesAt(PASSED, text, end)) makeBase(told);
  if (!isCompared) return;
  if (told.role === "prior") outer.labels |= Label.Versus;
  else outer.base = told.year;
  outer.year = null;
}

/** （目標）平成30年度（72人）比5％増: the level of a year that a goal starts from is not the goal. */
function makeBase(told: Draft): void {
  if (told.role !== "target" || told.year === null || told.labels & Label.Goal) return;
  told.role = "reference";
  told.isRoleOpen = true;
  told.comparator = null;
}

/** A comma ends what was said for one figure; 相談件数は、 is what the rest of the sentence speaks of. */
export function takeComma(frame: Frame, text: string, start: number, end: number): void {
  const isLabelNear = frame.labelEnd >= 0 && start - frame.labelEnd <= 2;
  const isTopic = TOPIC_END.test(text.slice(Math.max(frame.gapFrom, start - 5), start));
  const topic = isTopic ? nameIn(text, frame.gapFrom, start) : null;
  cut(frame, text, start, end);
  if (topic) frame.topic = topic;
  frame.name = null;
  if (isLabelNear) return;
  frame.labels &= Label.Versus;
  frame.basis = null;
}

/** 1,000人以上（目標）: whether a bracket stands right behind a figure or its threshold. */
export function followsFigure({ last }: Frame, { start }: BracketToken): boolean {
  if (last === null) return false;
  const { comparator, change, isContrasted, end } = last.after;
  const isThreshold = comparator !== null && !isContrasted && change === null;
  return (isThreshold ? end : last.token.end) >= start - 1;
}

/** 目標： and 相談件数： hold for the line. */
export function takeColon(frame: Frame, text: string, start: number, end: number): void {
  const name = nameIn(text, frame.gapFrom, start);
  cut(frame, text, start, end);
  if (name) frame.topic = name;
  frame.lasting = frame.labels & LASTING_LABELS || frame.lasting;
}

/** ・ ○ / between figures begin another item; ・ and / leave the topic (世帯訪問：29年度 812世帯／30年度 …). */
export function takeItem(frame: Frame, text: string, start: number, end: number): void {
  cut(frame, text, start, end);
  clearOwn(frame);
  if ("・/".includes(text.charAt(start))) return;
  frame.last = null;
  frame.topic = null;
}
