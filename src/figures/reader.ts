import { Announced } from "./announced";
import { annotateByNote, annotateFigure, annotateFrame, tokensInside } from "./annotation";
import {
  cut,
  followsFigure,
  nameBefore,
  takeAlso,
  takeColon,
  takeComma,
  takeItem,
  takeWord,
  takeYear,
  turnAway,
  compareWith,
} from "./clauses";
import { settleColumns } from "./columns";
import type { Draft } from "./draft";
import { Drafter, moveOn } from "./drafting";
import type { Background } from "./drafting";
import { bracketFrame, clearOwn, lineFrame } from "./frame";
import type { Frame } from "./frame";
import { isLineStart, readHeading } from "./headings";
import type { Heading } from "./headings";
import { Label } from "./labels";
import { nameIn } from "./names";
import type { FigureContext } from "./read";
import { settle } from "./settle";
import type { BracketToken, NumberToken, Token, WordToken } from "./tokens";

/** Follows the tokens of a passage from left to right and says of each number what it is. */
export class Reader {
  readonly #drafts: Draft[] = [];
  readonly #drafter: Drafter;
  #frame: Frame = lineFrame(0);
  readonly #outer: Frame[] = [];
  readonly #announced = new Announced();
  /** Whether a ※ has been met in the line, after which only notes follow. */
  #isNote = false;
  #sentenceFrom = 0;
  #lineFrom = 0;
  #lineStart = 0;
  #hasHeadingInLine = false;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly context: FigureContext,
  ) {
    this.#drafter = new Drafter(text, context);
  }

  read(): Draft[] {
    const { tokens } = this;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token) index = this.#take(token, index);
    }
    this.#endLine(this.text.length);
    const { context } = this;
    const nameOf = (draft: Draft): string | null => this.#drafter.nameText(draft.name);
    const makeGoal = (draft: Draft): void => this.#drafter.makeGoal(draft);
    settleColumns(this.text, tokens, this.#drafts, makeGoal);
    settle(this.text, this.#drafts, context, nameOf, makeGoal);
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
        takeYear(frame, this.text, token);
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
        takeComma(frame, this.text, token.start, token.end);
        return index;
      case "colon":
        takeColon(frame, this.text, token.start, token.end);
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
        this.#isNote = token.kind === "note";
        return index;
      case "line":
        this.#endLine(token.start);
        this.#startLine(token.end);
        return index;
    }
  }

  #takeWord(token: WordToken): void {
    if (token.word.kind === "goal-verb") this.#makeGoals();
    else if (token.word.kind === "toward") turnAway(this.#frame, token.end);
    else if (token.word.kind === "also") takeAlso(this.#frame, this.text, token);
    else if (token.word.kind === "basis") this.#frame.basis = token;
    else takeWord(this.#frame, this.text, token);
  }

  #takeMark(start: number, end: number, mark: string): void {
    const frame = this.#frame;
    this.#cut(start, end);
    clearOwn(frame);
    frame.topic = null;
    frame.last = null;
    this.#announced.takeMark(mark, isLineStart(this.text, this.#lineStart, start));
    this.#sentenceFrom = this.#drafts.length;
  }

  #takeItem(start: number, end: number): void {
    takeItem(this.#frame, this.text, start, end);
    if (this.#frame.last === null) this.#sentenceFrom = this.#drafts.length;
  }

  #cut(start: number, end: number): void {
    cut(this.#frame, this.text, start, end);
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
    this.#frame = { ...lineFrame(at), section: this.#announced.section, year: this.#announced.year };
    this.#lineStart = at;
    this.#lineFrom = this.#drafts.length;
    this.#sentenceFrom = this.#drafts.length;
    this.#hasHeadingInLine = false;
    this.#announced.startLine(this.text.charAt(at));
  }

  #endLine(end: number): void {
    const frame = this.#outer[0] ?? this.#frame;
    if (this.#isNote && frame.last === null)
      annotateByNote(this.#drafts, this.#announced.headingFrom, this.#lineFrom, frame, this.text);
    this.#isNote = false;
    if (this.#drafts.length > this.#lineFrom) {
      this.#announced.endLine(this.#drafts[this.#drafts.length - 1]?.name ?? null);
      return;
    }
    const name = nameIn(this.text, frame.gapFrom, end) ?? frame.name ?? frame.topic;
    if (this.#hasHeadingInLine) this.#announced.endLine(name);
    else this.#announced.endLineOfWords(frame, name, this.#drafts.length);
  }

  #open(token: BracketToken, index: number): number {
    const closing = this.tokens[token.close];
    if (!closing) return index;
    const heading = this.#isAnnotation(token)
      ? null
      : readHeading(this.text, this.tokens, index, token, isLineStart(this.text, this.#lineStart, token.start));
    if (heading) {
      this.#takeHeading(heading, token.start, closing.end);
      return token.close;
    }
    if (token.hasNumber) {
      this.#cut(token.start, token.end);
      this.#outer.push(this.#frame);
      this.#frame = bracketFrame(this.#frame, token.end, this.text);
      return index;
    }
    if (!token.hasWord && !token.hasYear) {
      if (followsFigure(this.#frame, token)) this.#cut(token.start, closing.end);
      return token.close;
    }
    const { last } = this.#frame;
    const inside = tokensInside(this.tokens, token, index);
    const follows = followsFigure(this.#frame, token);
    this.#cut(token.start, closing.end);
    if (follows && last) annotateFigure(last, inside, this.#drafter);
    else annotateFrame(this.#frame, inside, this.text);
    return token.close;
  }

  /** At the beginning of a line it governs the lines below as well, elsewhere the rest of its line. */
  #takeHeading(heading: Heading, start: number, end: number): void {
    const { name, isOfPart } = heading;
    const section = isOfPart ? this.#announced.section : heading.section;
    const year = isOfPart ? this.#announced.year : heading.year;
    const isWholeLine = isLineStart(this.text, this.#lineStart, start);
    if (isWholeLine) this.#announced.takeHeading(section, year, name, this.#drafts.length);
    else this.#cut(start, end);
    this.#hasHeadingInLine = true;
    const kept = isWholeLine ? null : this.#frame.name;
    this.#frame = { ...lineFrame(end), section, year, name: kept, topic: isWholeLine ? null : name };
  }

  /** 100件（目標） speaks of the figure before it, but 【実績】 and the second of （目標）100件（実績）120件 do not. */
  #isAnnotation(token: BracketToken): boolean {
    if (!followsFigure(this.#frame, token) || !"([".includes(token.bracket)) return false;
    return !this.#hasHeadingInLine || this.tokens[token.close + 1]?.kind !== "number";
  }

  #close(end: number): void {
    const outer = this.#outer.pop();
    if (!outer) return;
    const { last } = this.#frame;
    if (last?.role === "count-of-period") outer.isCumulative = true;
    if (last !== null) {
      // What stood before the bracket named its figures as well: 参加者数（目標200人） 215人.
      const { name } = outer;
      clearOwn(outer);
      if (outer.last === null) outer.name = name;
      compareWith(last, outer, this.text, end);
    }
    this.#frame = outer;
    outer.gapFrom = end;
  }

  /** を目指す at the end makes goals of what the sentence has left open. */
  #makeGoals(): void {
    for (const draft of this.#drafts.slice(this.#sentenceFrom)) if (draft.isRoleOpen) this.#drafter.makeGoal(draft);
    this.#sentenceFrom = this.#drafts.length;
  }

  #takeNumber(token: NumberToken): void {
    const frame = this.#frame;
    const draft = this.#drafter.draft(token, nameBefore(frame, this.text, token.start), frame, this.#background());
    if (!draft) return;
    this.#drafts.push(draft);
    moveOn(frame, draft, this.text);
    clearOwn(frame);
  }

  #background(): Background {
    return {
      outer: this.#outer[this.#outer.length - 1] ?? null,
      announced: this.#announced.name,
      firstOfLine: this.#drafts[this.#lineFrom] ?? null,
      mark: this.#announced.mark,
    };
  }
}
