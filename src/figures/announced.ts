import type { Frame, Section } from "./frame";
import { sectionOf } from "./headings";
import type { NameSpan } from "./names";
import type { YearToken } from "./tokens";

/** A line that begins so is under no list mark of the lines above. */
const BULLETS_OF_BLOCKS = "○◯●◎◇◆□■☆★【※";

/** What headings, list marks and lines without figures tell of the lines below them. */
export class Announced {
  #section: Section | null = null;
  #year: YearToken | null = null;
  #headingName: NameSpan | null = null;
  /** The name that the line before announced: a line without figures, or the line above a continued one. */
  #lineName: NameSpan | null = null;
  #mark: string | null = null;
  /** Whether the mark opens its line and is the only one in it: then it holds for the lines below as well. */
  #isMarkOfBlock = false;
  #headingFrom = 0;

  get section(): Section | null {
    return this.#section;
  }

  get year(): YearToken | null {
    return this.#year;
  }

  get name(): NameSpan | null {
    return this.#lineName ?? this.#headingName;
  }

  get mark(): string | null {
    return this.#mark;
  }

  /** How many figures stood above the last heading. */
  get headingFrom(): number {
    return this.#headingFrom;
  }

  takeHeading(section: Section | null, year: YearToken | null, name: NameSpan | null, figuresAbove: number): void {
    // 【目標】収納率が前年度を上回る names what 【実績】 below it tells.
    if (section === null || this.#section !== "goal") this.#lineName = null;
    this.#headingFrom = figuresAbove;
    this.#section = section;
    this.#year = year;
    this.#headingName = name;
    this.#mark = null;
  }

  takeMark(mark: string, opensLine: boolean): void {
    this.#mark = mark;
    this.#isMarkOfBlock = opensLine;
  }

  startLine(firstCharacter: string): void {
    if (!this.#isMarkOfBlock || BULLETS_OF_BLOCKS.includes(firstCharacter)) this.#mark = null;
  }

  /** The next line may go on with what this one named last. */
  endLine(name: NameSpan | null): void {
    this.#lineName = name ?? this.#lineName;
  }

  /** A line without figures may announce a goal (■目標), a name (○相談件数) or nothing. */
  endLineOfWords(frame: Frame, name: NameSpan | null, figuresAbove: number): void {
    const section = sectionOf(frame.labels | frame.lasting);
    if (section !== null && name === null) {
      this.takeHeading(section, frame.ownYear, null, figuresAbove);
      return;
    }
    if (frame.ownYear !== null && name === null && section === null) this.#year = frame.ownYear;
    this.endLine(name);
  }
}
