import type { Draft } from "./draft";
import type { Drafter } from "./drafting";
import type { Frame } from "./frame";
import { bitOf, Label } from "./labels";
import { matchesAt } from "./sticky";
import type { BracketToken, Token, WordToken, YearToken } from "./tokens";

/** 52件（平成31年3月末）, 30件（見込み）: what a bracket without figures says of the figure before it. */
export function annotateFigure(draft: Draft, inside: readonly Token[], drafter: Drafter): void {
  for (const token of inside) {
    if (token.kind === "year" && token.use === "governs") setYear(draft, token);
    if (token.kind === "word") relabel(draft, token, drafter);
    if (token.kind === "cut-off") setCutOff(draft, drafter.text.slice(token.start, token.end));
  }
}

/** 参加者数（前年度）, 決算額（見込）: what such a bracket says of the figure to come. */
export function annotateFrame(frame: Frame, inside: readonly Token[], text: string): void {
  for (const token of inside) {
    if (token.kind === "year" && token.use === "governs") govern(frame, token);
    if (token.kind === "word") {
      frame.labels |= bitOf(token.word.kind);
      if (token.word.kind === "basis") frame.basis = token;
      if (token.word.kind === "cumulative") frame.isCumulative = true;
    }
    if (token.kind === "cut-off") frame.cutOff = text.slice(token.start, token.end);
  }
}

/** The tokens between a bracket's ends. */
export function tokensInside(tokens: readonly Token[], open: BracketToken, index: number): readonly Token[] {
  return tokens.slice(index + 1, open.close);
}

/** From here on the figures of the frame are of this year. */
export function govern(frame: Frame, token: YearToken): void {
  frame.ownYear = token;
  frame.year = token;
  frame.period = token.first === token.last ? null : [token.first, token.last];
}

function setYear(draft: Draft, token: YearToken): void {
  draft.year = token;
  if (token.cutOff !== null) draft.basis ??= "cut-off";
}

function setCutOff(draft: Draft, text: string): void {
  draft.basis ??= "cut-off";
  draft.basisText ??= text;
}

function relabel(draft: Draft, token: WordToken, drafter: Drafter): void {
  const { kind, basis } = token.word;
  if (basis !== null) {
    draft.basis = basis;
    draft.basisText = drafter.text.slice(token.start, token.end);
  }
  if (!draft.isRoleOpen) return;
  if (kind === "goal") drafter.makeGoal(draft);
  else if ((kind === "prior" || kind === "reference") && !matchesAt(NOT_OF_FIGURE, drafter.text, token.end))
    draft.role = kind;
}

/** 2回（前年なし）, 3件（前年度同数）: said of the year before, not that the figure is of it. */
const NOT_OF_FIGURE = /(?:度|実績|[はもの:] ?)*(?:な[しい]|無|未|同|実施せ|中止|より|から|に)/y;

/**
 * ※令和2年3月末現在: the day up to which the figures before it were counted. It reaches back to the
 * heading (`from`); on the same line (`lineFrom`) it gives results without a
 * year their year as well.
 */
export function annotateByNote(
  drafts: readonly Draft[],
  from: number,
  lineFrom: number,
  note: Frame,
  text: string,
): void {
  const { ownYear, cutOff, basis } = note;
  if (ownYear?.cutOff == null && cutOff === null && basis === null) return;
  for (let i = drafts.length - 1; i >= from && drafts.length - i <= NOTED; i--) {
    const draft = drafts[i];
    if (draft?.role !== "actual" || (draft.labels & Label.Current) !== 0) continue;
    const isDated = draft.year !== null;
    if (i >= lineFrom && !isDated && ownYear) draft.year = ownYear;
    if (draft.basis !== null || (isDated && draft.year !== ownYear)) continue;
    draft.basis = basis?.word.basis ?? "cut-off";
    draft.basisText = basis === null ? (cutOff ?? ownYear?.cutOff ?? null) : text.slice(basis.start, basis.end);
  }
}

/** How many figures before it a note may speak of. */
const NOTED = 20;
