import { readAfter } from "./after";
import type { After } from "./after";
import type { Draft } from "./draft";
import type { Frame } from "./frame";
import { Label, LASTING_LABELS, ROLE_LABELS } from "./labels";
import { nameAfter } from "./names";
import type { NameSpan } from "./names";
import { isNuisance } from "./nuisance";
import { isToldAsPlan } from "./planned";
import type { FigureContext } from "./read";
import { comparatorOf, decideRole, relativeGoal } from "./roles";
import type { Surroundings } from "./roles";
import { matchesAt } from "./sticky";
import type { NumberToken, YearToken } from "./tokens";
import { isKnownUnit, isShare } from "./units";

/** What the passage has said before the line of a figure, and around its bracket. */
export interface Background {
  /** The frame around the bracket that the figure is in. */
  readonly outer: Frame | null;
  /** Names that lines and headings above have announced, the nearest first. */
  readonly announced: NameSpan | null;
  /** The first figure of the line: the level that a change at its end belongs to. */
  readonly firstOfLine: Draft | null;
  readonly mark: string | null;
}

/** Names whose unitless figures are figures all the same. */
const COUNT_OF = /(?:[^複多少奇偶]数|率|額|量)$/;
/** Names of what is measured in minutes, days and points. */
const MEASURED = /(?:数|額|率|量|時間|期間|日数|点数|得点|評価|人員|世帯|割合|年齢|寿命)$/;
/** 開催日 5日: a date after all. */
const POINT_OF_TIME = /(?:日|日程|日時|期日|月|締切|期限)$/;
const APART = /[ :は(が]$/;
/** A label and its figure, not a sentence. */
const FAR_APART = /[ :]$/;
const APART_BY_PARTICLE = /[を年月週に]$/;
/** Before and behind a threshold that is no part of a sentence: 排出量 850g以下, 年3回以上(6月、10月、2月). */
const LABEL_ENDS = /(?:^|[ :\n・○●◎]|年間?|月|割合|[率数度額])$/;
const CLAUSE_ENDS = /[。、\n(]|$/y;
/** 第3回, 11月, 下半期 */
const ONE_OF_SEVERAL = /^(?:第?[0-9]{1,2}回目?|(?:[0-9]{1,2}[~・])?[0-9]{1,2}月|[上下]半?期|第[1-4]四半期)$/;
const PASSES = /る(?:[。\n]|$)/y;
/** 平均して25分, 平均で25分, 年間14日, 延べ120日 */
const MEAN = /(?:平均(?:して|で)?|年間で?|延べ|のべ)[ :は約]?$/;
/** ②16分 in a list that answers one of goals. */
const AFTER_MARK = /(?:[①-⓿⑴-⒇]|\([0-9ア-ン]{1,2}\))[ :]*$/;
const FROM_TO = /(?:から|→|⇒) ?(?:平均|約)? ?[0-9]/y;
/** What a score is out of. */
const SCALE = /([0-9]{1,3}) ?(?:段階|点満点)/;
const FARTHEST_SCALE = 24;
const SCORE_STANDS = /(?:[ :はがで度価点果]|前年度?|前回)$/;
const PASSED = /を(?:[0-9.]{1,5}(?:%|ポイント))?(?:大きく|わずかに)?(?:上回|下回|超え)/y;
/** 312万円の見込みである, 300人となる見込み */
const TO_BE_EXPECTED = /(?:程度)?(?:の|と?なる)見込み?(?=[でだと。、\n)]|$)/y;
const TIME_UNITS = new Set(["分", "時間", "日", "秒"]);

/** Makes figures of numbers: what each is by the words of its frame. */
export class Drafter {
  /** Units that have been read: a weak counter among them is confirmed. */
  readonly #units = new Set<string>();

  constructor(
    readonly text: string,
    readonly context: FigureContext,
  ) {}

  /** The figure of a number whose own name is `ownName`, or null where nothing confirms that it is one. */
  draft(token: NumberToken, ownName: NameSpan | null, frame: Frame, background: Background): Draft | null {
    const isMeasure = isShare(token.unit) || token.unit === "ポイント" || TIME_UNITS.has(token.unit ?? "");
    const after = readAfter(this.text, token.end, isMeasure);
    if (token.needsLabel && !this.#isConfirmed(token, ownName, frame, after)) return null;
    if (token.unit !== null) this.#units.add(token.unit);
    const labels = labelsFor(frame, ownName);
    const name = ownName ?? this.#inheritedName(frame, background, labels) ?? nameAfter(this.text, after.end);
    const at = this.#surroundings(token, after, labels, ownName, name, frame, background);
    const { role, isOpen } = decideRole(at);
    const year = yearOf(frame, labels, role === "difference" || role === "rate");
    const draft: Draft = {
      token,
      after,
      labels,
      isInBracket: frame.isBracket,
      role,
      isRoleOpen: isOpen,
      name,
      year,
      relativeYear: role === "prior" ? 1 : labels & Label.Current ? 0 : null,
      period: frame.period,
      isCumulative: frame.isCumulative && !isOfOneYear(frame, year, labels),
      comparator: null,
      basis: frame.basis?.word.basis ?? (frame.cutOff !== null || (year?.cutOff ?? null) !== null ? "cut-off" : null),
      basisText: frame.basis ? this.text.slice(frame.basis.start, frame.basis.end) : frame.cutOff,
      relative: role === "target" ? relativeGoal(at) : null,
      mark: background.mark,
    };
    if (draft.basis === null && matchesAt(TO_BE_EXPECTED, this.text, token.end)) {
      draft.basis = "estimate";
      draft.basisText = "見込み";
    }
    draft.comparator = this.#comparator(draft);
    return draft;
  }

  /** Makes a goal of a figure whose words had left that open. */
  makeGoal(draft: Draft): void {
    draft.role = "target";
    draft.isRoleOpen = false;
    draft.comparator = this.#comparator(draft);
  }

  nameText(name: NameSpan | null): string | null {
    return name && this.text.slice(name.start, name.end);
  }

  #surroundings(
    token: NumberToken,
    after: After,
    labels: number,
    ownName: NameSpan | null,
    name: NameSpan | null,
    frame: Frame,
    background: Background,
  ): Surroundings {
    const nameText = this.nameText(name);
    return {
      token,
      after,
      labels,
      section: frame.section,
      field: this.context.section ?? null,
      isInBracket: frame.isBracket,
      year: frame.ownYear,
      base: frame.base ?? this.#baseBefore(token, after, frame),
      name: ownName && nameText,
      levelName: nameText,
      isLevelShare: isLevelShare(nameText, frame, background),
      isRatioWord: frame.isRatioWord,
      isBareThreshold: frame.ownYear === null && this.#isBareThreshold(token, after),
      basis: frame.basis?.word.basis ?? null,
      followsPrior: frame.last?.role === "prior",
      currentYear: this.context.fiscalYear ?? null,
    };
  }

  /** H30実績1,200人の5％増: the year of the figure that the change is measured from. */
  #baseBefore({ start }: NumberToken, { change }: After, { last }: Frame): YearToken | null {
    if (change === null || last?.role !== "reference") return null;
    return /^[の比をよりから]{1,2}$/.test(this.text.slice(last.token.end, start)) ? last.year : null;
  }

  /** A total is of more than the part before it; what one of several times or months is called is no name for others. */
  #inheritedName(frame: Frame, { outer, announced }: Background, labels: number): NameSpan | null {
    const isOneOfSeveral = (name: NameSpan | null): boolean => ONE_OF_SEVERAL.test(this.nameText(name) ?? "");
    const above = isOneOfSeveral(announced) ? null : announced;
    if (labels & Label.Total) return frame.topic ?? above;
    const before = frame.last?.name ?? null;
    const own = frame.topic ?? (isOneOfSeveral(before) && !frame.isBracket ? null : before);
    return own ?? outer?.last?.name ?? above;
  }

  #isBareThreshold({ start }: NumberToken, { comparator, isPassed, end }: After): boolean {
    if (comparator === null) return false;
    if (isPassed) return matchesAt(PASSES, this.text, end);
    if (isToldAsPlan(this.text, end)) return true;
    return matchesAt(CLAUSE_ENDS, this.text, end) && LABEL_ENDS.test(this.text.slice(Math.max(0, start - 2), start));
  }

  #comparator(draft: Draft): Draft["comparator"] {
    if (draft.role !== "target" && draft.token.range === null) return null;
    const name = this.nameText(draft.name);
    const isAbout = (draft.labels & Label.About) !== 0 || draft.token.isAbout;
    const isOwnGoal = (draft.labels & Label.Goal) !== 0;
    return comparatorOf(draft, isAbout, name !== null && isNuisance(name), isOwnGoal);
  }

  /** 目標30日以内 実績28日: goal and result of what the column before names. */
  #isLabelledGoal({ unit, end }: NumberToken, { labels }: Frame, { comparator }: After): boolean {
    if (!(labels & (Label.Goal | Label.Result)) || unit === null || !isKnownUnit(unit)) return false;
    return comparator !== null || matchesAt(CLAUSE_ENDS, this.text, end);
  }

  /** 平均11日, 年間14日, 15日から10日に, 5段階評価で4.0以上: the words around say that it measures something. */
  #isMeasuredByWords({ unit, decimals, start, end, value }: NumberToken, { isFrom, comparator }: After): boolean {
    const before = this.text.slice(Math.max(0, start - FARTHEST_SCALE), start);
    // Ages of people are whole: 78.3歳 is a mean.
    if (unit === "歳" && decimals > 0) return true;
    if (unit !== null && unit !== "日" && AFTER_MARK.test(before) && matchesAt(CLAUSE_ENDS, this.text, end))
      return true;
    if (unit !== null)
      return isKnownUnit(unit) && (MEAN.test(before) || (isFrom && matchesAt(FROM_TO, this.text, end)));
    const scale = decimals > 0 ? (SCALE.exec(before) ?? SCALE.exec(this.text.slice(end, end + 8))) : null;
    if (scale === null || value.gt(scale[1] ?? "0")) return false;
    return comparator !== null || SCORE_STANDS.test(before);
  }

  /** A counter that is weak or unknown counts only beside a label that names what is counted. */
  #isConfirmed(token: NumberToken, name: NameSpan | null, frame: Frame, after: After): boolean {
    if (token.unit !== null && this.#units.has(token.unit) && (frame.isBracket || frame.labels)) return true;
    if (frame.last?.after.isFrom && frame.last.token.unit === token.unit) return true;
    if (this.#isMeasuredByWords(token, after)) return true;
    const label = name ?? frame.topic;
    if (!label) return this.#isLabelledGoal(token, frame, after);
    const before = this.text.slice(Math.max(0, token.start - 2), token.start);
    const words = this.text.slice(Math.max(label.start, label.end - 6), label.end);
    if (token.unit === null) return APART.test(before) && COUNT_OF.test(words);
    if (after.comparator !== null && APART_BY_PARTICLE.test(before)) return true;
    if (POINT_OF_TIME.test(words)) return false;
    return MEASURED.test(words) || (isKnownUnit(token.unit) ? APART : FAR_APART).test(before);
  }
}

/** Labels of the figure's own, or else those that last. */
function labelsFor(frame: Frame, ownName: NameSpan | null): number {
  if (frame.labels & ROLE_LABELS) return frame.labels;
  // 達成率は①98％、②105％: what is no role lasts for figures without a name of their own only.
  return frame.labels | (ownName === null ? frame.lasting : frame.lasting & ROLE_LABELS);
}

/** 前年度 and 今年度 say their year themselves; a change has only the year that is told with it. */
function yearOf(frame: Frame, labels: number, isChange: boolean): YearToken | null {
  if (frame.ownYear || isChange) return frame.ownYear;
  return labels & (Label.Prior | Label.Current) ? null : frame.year;
}

function isLevelShare(name: string | null, frame: Frame, { outer, firstOfLine }: Background): boolean {
  if (name !== null && /(?:率|割合|度)$/.test(name)) return true;
  const level = frame.last ?? outer?.last ?? firstOfLine;
  return level !== null && isShare(level.token.unit) && level.role !== "rate";
}

/** What a figure leaves behind in its frame for those that follow. */
export function moveOn(frame: Frame, draft: Draft, text: string): void {
  const { after, token } = draft;
  if (frame.labels & ROLE_LABELS) {
    const isHeadOfBracket = frame.isBracket && frame.last === null;
    frame.lasting = isHeadOfBracket ? frame.labels & LASTING_LABELS : frame.lasting & ~ROLE_LABELS;
  }
  if (after.isContrasted) frame.lasting &= ~ROLE_LABELS;
  // What a change starts from has a year of its own; what it leads to is said of another one.
  if (after.isFrom && token.range === null) frame.year = null;
  // 平成28年度の38.1％を上回る40.5％, but 平成28年度目標38.1％を上回る40.5％
  const isPassed = draft.role !== "target" && matchesAt(PASSED, text, token.end);
  if (isPassed || (draft.role === "reference" && matchesAt(/[をの]/y, text, token.end))) frame.year = null;
  if (draft.role === "count-of-period") frame.isCumulative = true;
  frame.last = draft;
  frame.gapFrom = after.end;
}

/** 累計 does not hold for what is told of one year beside it: 累計4,218件（当年度1,030件）. */
function isOfOneYear({ isBracket, ownYear }: Frame, year: YearToken | null, labels: number): boolean {
  if (isBracket && (labels & Label.Current) !== 0) return true;
  return year !== null && year.first === year.last && year === ownYear;
}
