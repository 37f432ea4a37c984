import { readAfter } from "./after";
import type { Draft } from "./draft";
import { bracketFrame, clearOwn, lineFrame } from "./frame";
import type { Frame, Section } from "./frame";
import { readHeading, sectionOf } from "./headings";
import { bitOf, Label, LASTING_LABELS, ROLE_LABELS } from "./labels";
import { nameAfter, nameIn } from "./names";
import type { NameSpan } from "./names";
import { isNuisance } from "./nuisance";
import type { FigureContext } from "./read";
import { comparatorOf, decideRole, relativeGoal } from "./roles";
import type { Surroundings } from "./roles";
import { settle } from "./settle";
import type { BracketToken, NumberToken, Token, WordToken, YearToken } from "./tokens";
import { isShare } from "./units";

/** A line that begins with one of these is under no list mark of the lines above. */
const BULLETS_OF_BLOCKS = "○◯●◎◇◆□■☆★【※";

/** Names whose unitless or weakly counted figures are figures all the same. */
const COUNT_OF =
  /(?:件数|人数|者数|回数|台数|世帯数|団体数|箇所数|か所数|校数|店舗数|部数|枚数|冊数|点数|率|額|量|指数)$/;
const MEASURED = /(?:数|額|率|量|時間|期間|日数|点数|得点|評価|人員|世帯|割合|年齢|寿命)$/;
/** 開催日 5日: a date after all. */
const POINT_OF_TIME = /(?:日|日程|日時|期日|月|締切|期限)$/;
const APART = /[ :は(が]$/;
const APART_BY_PARTICLE = /[を年月週に]$/;

/** Follows the tokens of a passage from left to right and says of each number what it is. */
export class Reader {
  readonly #drafts: Draft[] = [];
  /** Units that have been read: a weak counter among them is confirmed. */
  readonly #units = new Set<string>();
  #frame: Frame = lineFrame(0);
  readonly #outer: Frame[] = [];
  /** What the last heading announced for the lines below it. */
  #section: Section | null = null;
  #headingYear: YearToken | null = null;
  #headingName: NameSpan | null = null;
  /** The name that the line before announced: a line without figures, or the line above a continued one. */
  #lineName: NameSpan | null = null;
  #mark: string | null = null;
  /** Whether the mark opens its line and is the only one in it: then it holds for the lines below as well. */
  #isMarkOfBlock = false;
  #sentenceFrom = 0;
  #lineFrom = 0;
  #lineStart = 0;
  #hasHeadingInLine = false;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly context: FigureContext,
  ) {}

  read(): Draft[] {
    const { tokens } = this;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token) index = this.#take(token, index);
    }
    this.#endLine(this.text.length);
    settle(this.text, this.#drafts, this.context, (draft) => this.#nameText(draft.name));
    return this.#drafts;
  }

  /** Takes one token; returns the index of the last token that it has dealt with. */
  #take(token: Token, index: number): number {
    const frame = this.#frame;
    switch (token.kind) {
      case "number":
        this.#takeNumber(token);
        return index;
      case "word":
        this.#takeWord(token);
        return index;
      case "year":
        this.#takeYear(token);
        return index;
      case "cut-off":
        this.#cut(token.start, token.end);
        frame.cutOff = this.text.slice(token.start, token.end);
        return index;
      case "open":
        return this.#open(token, index);
      case "close":
        this.#close(token.end);
        return index;
      case "mark":
        this.#takeMark(token.start, token.end, token.mark);
        return index;
      case "comma":
        this.#takeComma(token.start, token.end);
        return index;
      case "colon":
        this.#takeColon(token.start, token.end);
        return index;
      case "item":
        this.#takeItem(token.start, token.end);
        return index;
      case "aside":
      case "arrow":
        this.#cut(token.start, token.end);
        return index;
      case "note":
      case "sentence":
        this.#endSentence(token.start, token.end);
        return index;
      case "line":
        this.#endLine(token.start);
        this.#startLine(token.end);
        return index;
    }
  }

  /** Ends the gap of unclaimed text at `start`, keeping the name that it holds; the next one begins at `end`. */
  #cut(start: number, end: number): void {
    const frame = this.#frame;
    frame.name = this.#nameBefore(start);
    frame.gapFrom = end;
  }

  #nameBefore(start: number): NameSpan | null {
    const frame = this.#frame;
    return (start > frame.gapFrom ? nameIn(this.text, frame.gapFrom, start) : null) ?? frame.name;
  }

  #takeWord(token: WordToken): void {
    const frame = this.#frame;
    const { kind } = token.word;
    if (kind === "goal-verb") {
      this.#makeGoals();
      return;
    }
    if (kind === "toward") {
      frame.year = null;
      clearOwn(frame);
      frame.gapFrom = token.end;
      return;
    }
    if (kind === "basis") {
      frame.basis = token;
      return;
    }
    // 定員 60人: the word is the name as well.
    if (kind !== "other") this.#cut(token.start, token.end);
    frame.labels |= bitOf(kind);
    frame.labelEnd = token.end;
    if (kind === "cumulative") frame.isCumulative = true;
    if (kind === "versus-prior")
      frame.isRatioWord =
        /比/.test(this.text.slice(token.start, token.end)) &&
        !/比べ|比較/.test(this.text.slice(token.start, token.end));
    const isTopic = this.text[token.end] === "は" || this.text.startsWith("には", token.end);
    if (isTopic && bitOf(kind) & LASTING_LABELS) frame.lasting = bitOf(kind);
  }

  #takeYear(token: YearToken): void {
    const frame = this.#frame;
    this.#cut(token.start, token.end);
    if (token.use === "base") frame.base = token;
    if (token.use !== "governs") return;
    frame.ownYear = token;
    frame.year = token;
    if (token.first !== token.last) frame.period = [token.first, token.last];
  }

  #takeMark(start: number, end: number, mark: string): void {
    const frame = this.#frame;
    this.#cut(start, end);
    clearOwn(frame);
    frame.topic = null;
    frame.last = null;
    this.#isMarkOfBlock = this.#isLineStart(start);
    this.#mark = mark;
    this.#sentenceFrom = this.#drafts.length;
  }

  #takeComma(start: number, end: number): void {
    const frame = this.#frame;
    const isLabelNear = frame.labelEnd >= 0 && start - frame.labelEnd <= 2;
    const topic = this.#topicBefore(start);
    this.#cut(start, end);
    if (topic) frame.topic = topic;
    frame.name = null;
    if (!isLabelNear) {
      frame.labels &= Label.Versus;
      frame.basis = null;
    }
  }

  /** 相談件数は、: what the rest of the sentence speaks of. */
  #topicBefore(end: number): NameSpan | null {
    const frame = this.#frame;
    const tail = this.text.slice(Math.max(frame.gapFrom, end - 5), end);
    return /(?:は|については|では|に関しては)$/.test(tail) ? nameIn(this.text, frame.gapFrom, end) : null;
  }

  #takeColon(start: number, end: number): void {
    const frame = this.#frame;
    const name = nameIn(this.text, frame.gapFrom, start);
    this.#cut(start, end);
    if (name) frame.topic = name;
    frame.lasting = frame.labels & LASTING_LABELS || frame.lasting;
  }

  /** ・ ○ / between figures begin another item; after a colon the topic stays (世帯訪問：29年度 812世帯／30年度 …). */
  #takeItem(start: number, end: number): void {
    const frame = this.#frame;
    this.#cut(start, end);
    const { last, topic } = frame;
    clearOwn(frame);
    frame.last = this.text[start] === "・" || this.text[start] === "/" ? last : null;
    frame.topic = this.text[start] === "・" || this.text[start] === "/" ? topic : null;
    if (frame.last === null) this.#sentenceFrom = this.#drafts.length;
  }

  #endSentence(start: number, end: number): void {
    const frame = this.#frame;
    this.#cut(start, end);
    if (frame.isBracket) {
      clearOwn(frame);
      return;
    }
    this.#frame = { ...lineFrame(end), section: frame.section, lasting: frame.lasting & Label.Goal };
    this.#sentenceFrom = this.#drafts.length;
  }

  #startLine(at: number): void {
    this.#outer.length = 0;
    this.#frame = { ...lineFrame(at), section: this.#section, year: this.#headingYear };
    this.#lineStart = at;
    this.#lineFrom = this.#drafts.length;
    this.#sentenceFrom = this.#drafts.length;
    this.#hasHeadingInLine = false;
    if (!this.#isMarkOfBlock || BULLETS_OF_BLOCKS.includes(this.text.charAt(at))) this.#mark = null;
  }

  /** A line without figures may announce a goal (■目標), a name (○相談件数) or nothing. */
  #endLine(end: number): void {
    const frame = this.#outer[0] ?? this.#frame;
    if (this.#drafts.length > this.#lineFrom) {
      this.#lineName = this.#drafts[this.#drafts.length - 1]?.name ?? this.#lineName;
      return;
    }
    if (this.#hasHeadingInLine) return;
    const name = nameIn(this.text, frame.gapFrom, end) ?? frame.name ?? frame.topic;
    const section = sectionOf(frame.labels | frame.lasting);
    if (section !== null && name === null) {
      this.#announce(section, frame.ownYear, null);
      return;
    }
    if (frame.ownYear !== null && name === null && section === null) this.#headingYear = frame.ownYear;
    if (name !== null) this.#lineName = name;
  }

  #announce(section: Section | null, year: YearToken | null, name: NameSpan | null): void {
    this.#section = section;
    this.#headingYear = year;
    this.#headingName = name;
    this.#lineName = null;
    this.#mark = null;
  }

  #open(token: BracketToken, index: number): number {
    if (token.close < 0) return index;
    const closing = this.tokens[token.close];
    if (!closing) return index;
    const heading = this.#followsFigure(token)
      ? null
      : readHeading(this.text, this.tokens, index, token, this.#isLineStart(token.start));
    if (heading) {
      const isWholeLine = this.#isLineStart(token.start);
      if (isWholeLine) this.#announce(heading.section, heading.year, heading.name);
      else this.#cut(token.start, closing.end);
      this.#hasHeadingInLine = true;
      const kept = isWholeLine ? null : this.#frame.name;
      this.#frame = { ...lineFrame(closing.end), section: heading.section, year: heading.year, name: kept };
      if (!isWholeLine && heading.name) this.#frame.topic = heading.name;
      return token.close;
    }
    if (token.hasNumber) {
      this.#cut(token.start, token.end);
      this.#outer.push(this.#frame);
      this.#frame = bracketFrame(this.#frame, token.end);
      return index;
    }
    if (!token.hasWord && !token.hasYear) {
      if (this.#followsFigure(token)) this.#cut(token.start, closing.end);
      return token.close;
    }
    return this.#annotate(token, index, closing.end);
  }

  #isLineStart(at: number): boolean {
    for (let i = this.#lineStart; i < at; i++) if (!" ・○◯●◎◇◆□■".includes(this.text.charAt(i))) return false;
    return true;
  }

  #followsFigure(token: BracketToken): boolean {
    const { last } = this.#frame;
    return last !== null && last.token.end >= token.start - 1;
  }

  /** 52件（平成31年3月末）, 30件（見込み）, 相談件数（前年度）: said of the figure before it, or of the next one. */
  #annotate(open: BracketToken, index: number, end: number): number {
    const frame = this.#frame;
    const { last } = frame;
    const follows = this.#followsFigure(open);
    this.#cut(open.start, end);
    for (let i = index + 1; i < open.close; i++) {
      const token = this.tokens[i];
      if (token?.kind === "year" && token.use === "governs") {
        if (follows && last) last.year = token;
        else this.#takeYearIn(frame, token);
      } else if (token?.kind === "word") {
        if (follows && last) this.#relabel(last, token);
        else this.#labelIn(frame, token);
      } else if (token?.kind === "cut-off") {
        const text = this.text.slice(token.start, token.end);
        if (follows && last) this.#setCutOff(last, text);
        else frame.cutOff = text;
      }
    }
    return open.close;
  }

  #takeYearIn(frame: Frame, token: YearToken): void {
    frame.ownYear = token;
    frame.year = token;
    if (token.first !== token.last) frame.period = [token.first, token.last];
  }

  #labelIn(frame: Frame, token: WordToken): void {
    frame.labels |= bitOf(token.word.kind);
    if (token.word.kind === "basis") frame.basis = token;
    if (token.word.kind === "cumulative") frame.isCumulative = true;
  }

  #relabel(draft: Draft, token: WordToken): void {
    if (token.word.basis !== null) {
      draft.basis = token.word.basis;
      draft.basisText = this.text.slice(token.start, token.end);
    }
    if (!draft.isRoleOpen) return;
    const kind = token.word.kind;
    if (kind === "goal") this.#makeGoal(draft);
    else if (kind === "prior" || kind === "reference") draft.role = kind;
  }

  #setCutOff(draft: Draft, text: string): void {
    draft.basis ??= "cut-off";
    draft.basisText ??= text;
  }

  #close(end: number): void {
    const outer = this.#outer.pop();
    if (!outer) return;
    const { last } = this.#frame;
    if (last?.role === "count-of-period") outer.isCumulative = true;
    if (last !== null) {
      // What stood before the bracket named its figures as well: 参加者数（目標200人）　215人.
      const { name } = outer;
      clearOwn(outer);
      if (outer.last === null) outer.name = name;
    }
    this.#frame = outer;
    outer.gapFrom = end;
  }

  /** を目指す at the end makes goals of what the sentence has left open. */
  #makeGoals(): void {
    for (let i = this.#sentenceFrom; i < this.#drafts.length; i++) {
      const draft = this.#drafts[i];
      if (draft?.isRoleOpen && draft.token.unit !== null) this.#makeGoal(draft);
    }
    this.#sentenceFrom = this.#drafts.length;
  }

  #nameText(name: NameSpan | null): string | null {
    return name && this.text.slice(name.start, name.end);
  }

  #makeGoal(draft: Draft): void {
    draft.role = "target";
    draft.isRoleOpen = false;
    draft.comparator = this.#comparator(draft);
  }

  #comparator(draft: Draft): Draft["comparator"] {
    const name = this.#nameText(draft.name);
    const isAbout = (draft.labels & Label.About) !== 0 || draft.token.isAbout;
    return comparatorOf(
      draft.role,
      draft.token,
      draft.after,
      isAbout,
      name !== null && isNuisance(name),
      (draft.labels & Label.Goal) !== 0,
    );
  }

  #takeNumber(token: NumberToken): void {
    const frame = this.#frame;
    const ownName = this.#nameBefore(token.start);
    const isTime = ["分", "時間", "日", "秒"].includes(token.unit ?? "");
    const after = readAfter(this.text, token.end, isShare(token.unit) || token.unit === "ポイント" || isTime);
    if (token.needsLabel && !this.#isConfirmed(token, ownName, after.comparator !== null)) return;
    const isFirst = frame.isBracket && frame.last === null;
    if (frame.labels & ROLE_LABELS)
      frame.lasting = isFirst ? frame.labels & LASTING_LABELS : frame.lasting & ~ROLE_LABELS;
    // 達成率は①98％、②105％: lasts for figures without a name of their own only.
    const lasting = ownName === null ? frame.lasting : frame.lasting & ROLE_LABELS;
    const labels = frame.labels | (frame.labels & ROLE_LABELS ? 0 : lasting);
    const draft = this.#draft(token, after, labels, ownName);
    this.#drafts.push(draft);
    if (token.unit !== null) this.#units.add(token.unit);
    frame.last = draft;
    clearOwn(frame);
    // What a change starts from has a year of its own; what it leads to is said of another one.
    if (after.isFrom && token.range === null) frame.year = null;
    if (draft.role === "count-of-period") frame.isCumulative = true;
    if (after.isContrasted) frame.lasting &= ~ROLE_LABELS;
    frame.gapFrom = after.end;
  }

  /** A counter that is weak or unknown counts only beside a label that names what is counted. */
  #isConfirmed(token: NumberToken, name: NameSpan | null, hasComparator: boolean): boolean {
    const frame = this.#frame;
    if (token.unit !== null && this.#units.has(token.unit) && (frame.isBracket || frame.labels)) return true;
    const label = name ?? frame.topic;
    if (!label) return false;
    const before = this.text.slice(Math.max(0, token.start - 2), token.start);
    const words = this.text.slice(Math.max(label.start, label.end - 6), label.end);
    if (token.unit === null) return APART.test(before) && COUNT_OF.test(words);
    return (
      (MEASURED.test(words) && !POINT_OF_TIME.test(words)) ||
      (APART.test(before) && !POINT_OF_TIME.test(words)) ||
      (hasComparator && APART_BY_PARTICLE.test(before))
    );
  }

  #draft(token: NumberToken, after: Draft["after"], labels: number, ownName: NameSpan | null): Draft {
    const frame = this.#frame;
    const isTotal = (labels & Label.Total) !== 0;
    const name = ownName ?? this.#inheritedName(isTotal) ?? nameAfter(this.text, after.end);
    const year = this.#yearOf(labels);
    const nameText = this.#nameText(name);
    const at: Surroundings = {
      token,
      after,
      labels,
      section: frame.section,
      field: this.context.section ?? null,
      isInBracket: frame.isBracket,
      year: frame.ownYear,
      base: frame.base,
      name: ownName && nameText,
      isLevelShare: this.#isLevelShare(nameText),
      isRatioWord: frame.isRatioWord,
      basis: frame.basis?.word.basis ?? null,
      followsPrior: frame.last?.role === "prior",
      currentYear: this.context.fiscalYear ?? null,
    };
    const { role, isOpen } = decideRole(at);
    const isChange = role === "difference" || role === "rate";
    const draft: Draft = {
      token,
      after,
      labels,
      isInBracket: frame.isBracket,
      role,
      isRoleOpen: isOpen,
      name,
      year: isChange ? frame.ownYear : year,
      relativeYear: role === "prior" ? 1 : labels & Label.Current ? 0 : null,
      period: frame.period,
      isCumulative: frame.isCumulative && (year === null || year.first !== year.last || year !== frame.ownYear),
      comparator: null,
      basis: frame.basis?.word.basis ?? (frame.cutOff !== null || (year?.cutOff ?? null) !== null ? "cut-off" : null),
      basisText: frame.basis ? this.text.slice(frame.basis.start, frame.basis.end) : frame.cutOff,
      relative: role === "target" ? relativeGoal(at) : null,
      mark: this.#mark,
    };
    draft.comparator = this.#comparator(draft);
    return draft;
  }

  /** A total is of more than the part before it. */
  #inheritedName(isTotal: boolean): NameSpan | null {
    const frame = this.#frame;
    if (isTotal) return frame.topic ?? this.#lineName ?? this.#headingName;
    return (
      frame.topic ??
      frame.last?.name ??
      this.#outer[this.#outer.length - 1]?.last?.name ??
      this.#lineName ??
      this.#headingName
    );
  }

  /** 前年度 and 今年度 say their year themselves. */
  #yearOf(labels: number): YearToken | null {
    const frame = this.#frame;
    if (frame.ownYear) return frame.ownYear;
    return labels & (Label.Prior | Label.Current) ? null : frame.year;
  }

  #isLevelShare(name: string | null): boolean {
    if (name !== null && /(?:率|割合|度)$/.test(name)) return true;
    const last = this.#frame.last ?? this.#outer[this.#outer.length - 1]?.last ?? this.#drafts[this.#lineFrom] ?? null;
    return last !== null && isShare(last.token.unit) && last.role !== "rate";
  }
}
