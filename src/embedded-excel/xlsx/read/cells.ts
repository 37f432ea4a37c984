import { EMPTY_CONTENT, emptyCell, MAX_COLUMN, MAX_ROW } from "../../model";
import type { Cell, CellContent, CellError, CellGrid, CellRow, Row } from "../../model";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import type { XmlHandler, XmlTag } from "../xml/scan";
import { isTrue } from "../xml/tree";
import type { Budget } from "./context";
import { SharedFormulas, shownFormula } from "./formulas";
import { decodeEscapes, type StringItem, type StringReader } from "./strings";

/** What a sheet's cells refer to. */
export interface CellSources {
  readonly sharedStrings: readonly StringItem[];
  readonly styleCount: number;
  readonly strings: StringReader;
  readonly budget: Budget;
  readonly defaultRowHeight: () => number;
  readonly date1904: boolean;
}

const LIKELY_WIDTH_LIMIT = 256;
const LAST_ROW = MAX_ROW;
const LAST_COLUMN = MAX_COLUMN;
const EMPTY = EMPTY_CONTENT;
const ERRORS = new Set<string>([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"],
]);

/** Fills a grid from `<sheetData>`, element by element. */
export class CellReader implements XmlHandler {
  private row = -1;
  private column = -1;
  private cells: CellRow = [];
  private style = 0;
  private type = "n";
  private value = "";
  private formula: string | null = null;
  private formulaIndex: string | null = null;
  private isFormula = false;
  private isValue = false;
  private isOpen = false;
  private inline: StringItem | null = null;
  private inlineDepth = 0;
  private readonly shared: SharedFormulas;
  private readonly styleCount: number;
  /** The empty cells by style: most cells of a form are empty, and one object serves them all. */
  private readonly empties: readonly Cell[];
  private stored = 0;
  private filled = 0;
  private characters = 0;

  constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly grid: CellGrid,
    private readonly rows: Map<number, Row>,
    private readonly sources: CellSources,
  ) {
    this.shared = new SharedFormulas(sources.budget);
    this.styleCount = sources.styleCount;
    this.empties = Array.from({ length: sources.styleCount }, (_, style) => emptyCell(style));
  }

  open(tag: XmlTag): void {
    if (this.inlineDepth > 0) {
      this.inlineDepth++;
      this.sources.strings.open(tag);
      return;
    }
    switch (tag.name) {
      case "c":
        return this.openCell(tag);
      case "v":
        this.isValue = true;
        return;
      case "row":
        return this.openRow(tag);
      case "f":
        this.isFormula = true;
        this.formula = "";
        this.formulaIndex = tag.get("t") === "shared" ? (tag.get("si") ?? "") : null;
        if (tag.get("t") === "dataTable") this.isFormula = false;
        return;
      case "is":
        this.inlineDepth = 1;
        return;
    }
  }

  close(name: string, start: number, end: number): void {
    if (this.inlineDepth > 1) {
      this.inlineDepth--;
      this.sources.strings.close(name, start, end);
      return;
    }
    switch (name) {
      case "c":
        return this.closeCell();
      case "v":
        this.isValue = false;
        return;
      case "f":
        this.isFormula = false;
        return;
      case "is":
        if (this.inlineDepth === 1) this.inline = this.sources.strings.take();
        this.inlineDepth = 0;
        return;
    }
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else if (this.isFormula) this.formula += text;
    else if (this.inlineDepth > 0) this.sources.strings.text(text);
  }

  /** Counts what was read since the last time against what a file may hold. @throws WorkbookFileError "too-large" */
  settle(): void {
    this.sources.budget.take("storedCells", this.stored);
    this.sources.budget.take("filledCells", this.filled);
    this.sources.budget.take("cellCharacters", this.characters);
    this.stored = 0;
    this.filled = 0;
    this.characters = 0;
  }

  private openRow(tag: XmlTag): void {
    const written = tag.whole("r");
    const row = written > 0 ? written - 1 : tag.find("r") ? -1 : this.row + 1;
    if (row < 0 || row > LAST_ROW) this.fail(`row ${tag.get("r")}`);
    this.settle();
    // Rows are mostly as long as the one before; the bound keeps one far cell from costing every row.
    const likelyWidth = Math.min(this.column + 1, LIKELY_WIDTH_LIMIT);
    this.row = row;
    this.column = -1;
    this.cells = this.grid.startRow(row, likelyWidth);
    const height = Number(tag.get("ht") ?? Number.NaN);
    const hidden = isTrue(tag.get("hidden"));
    const style = isTrue(tag.get("customFormat")) ? this.styleOf(tag.whole("s")) : null;
    if (Number.isNaN(height) && !hidden && style === null) return;
    this.rows.set(row, {
      height: Number.isNaN(height) ? this.sources.defaultRowHeight() : height,
      isCustomHeight: isTrue(tag.get("customHeight")),
      hidden,
      style,
    });
  }

  private openCell(tag: XmlTag): void {
    if (tag.find("r")) this.goTo(tag.valueStart, tag.valueEnd);
    else this.column++;
    if (this.row < 0 || this.column > LAST_COLUMN) this.fail("cell without place");
    this.style = this.styleOf(tag.whole("s"));
    this.stored++;
    if (tag.isEmpty) {
      this.cells[this.column] = this.emptyCell();
      return;
    }
    this.isOpen = true;
    this.type = tag.get("t") ?? "n";
    this.value = "";
    this.formula = null;
    this.formulaIndex = null;
    this.inline = null;
  }

  /** Goes to the address that stands at `start` in the source; it nearly always lies in the row around it. */
  private goTo(start: number, end: number): void {
    const { source } = this;
    let column = 0;
    let row = 0;
    let index = start;
    for (; index < end; index++) {
      const letter = (source.charCodeAt(index) & ~0x20) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    for (; index < end; index++) {
      const digit = source.charCodeAt(index) - 48;
      if (digit < 0 || digit > 9) this.fail(`cell ${source.slice(start, end)}`);
      row = row * 10 + digit;
    }
    if (column < 1 || column - 1 > LAST_COLUMN || row < 1 || row - 1 > LAST_ROW)
      this.fail(`cell ${source.slice(start, end)}`);
    this.column = column - 1;
    if (row - 1 === this.row) return;
    this.row = row - 1;
    this.cells = this.grid.startRow(this.row);
  }

  private closeCell(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.cells[this.column] = this.cell();
  }

  private cell(): Cell {
    const item = this.type === "s" ? this.sharedString() : this.inline;
    const content = item ? item.content : this.content();
    const formula = this.formula === null ? null : this.wholeFormula(this.formula);
    if (content === EMPTY && formula === null) return this.emptyCell();
    this.filled++;
    if (content.kind === "text") this.characters += this.lengthOf(content.text);
    return { content, formula, style: this.style, runs: item?.runs ?? null, hasPhonetic: item?.hasPhonetic ?? false };
  }

  private lengthOf({ length }: string): number {
    if (length > LIMITS.textCharacters) throw new WorkbookFileError("too-large", `${this.part}: text of a cell`);
    return length;
  }

  private emptyCell(): Cell {
    return this.empties[this.style] ?? emptyCell(this.style);
  }

  private sharedString(): StringItem | null {
    if (this.value === "") return null;
    const item = this.sources.sharedStrings[Number(this.value)];
    if (!item) this.fail(`shared string ${this.value}`);
    return item;
  }

  private content(): CellContent {
    const { value } = this;
    if (value === "" && this.type !== "str") return EMPTY;
    switch (this.type) {
      case "str":
        return this.formula === null && value === "" ? EMPTY : { kind: "text", text: decodeEscapes(value) };
      case "b":
        return { kind: "boolean", boolean: isTrue(value.trim()) };
      case "e":
        return { kind: "error", error: (ERRORS.has(value) ? value : "#VALUE!") as CellError };
      case "inlineStr":
        return { kind: "text", text: decodeEscapes(value) };
      case "d":
        return dateContent(value, this.sources.date1904);
      default:
        return this.number(value);
    }
  }

  private number(value: string): CellContent {
    // Excel knows no negative zero; adding 0 makes it a plain one.
    const number = Number(value) + 0;
    if (!Number.isFinite(number)) this.fail(`number ${value}`);
    return { kind: "number", number };
  }

  private wholeFormula(written: string): string | null {
    if (this.formulaIndex !== null) return this.shared.formulaAt(this.row, this.column, this.formulaIndex, written);
    return written === "" ? null : shownFormula(written);
  }

  private styleOf(written: number): number {
    return written > 0 && written < this.styleCount ? written : 0;
  }

  private fail(what: string): never {
    throw new WorkbookFileError("damaged", `${this.part}: ${what}`);
  }
}

const DAY = 86_400_000;
const DAYS_TO_1904 = 1462;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** `t="d"` (Strict files): a date in ISO 8601, as the serial number that it stands for. */
function dateContent(value: string, date1904: boolean): CellContent {
  const time = Date.parse(
    /[zZ]|T.*[+-][0-9]{2}:?[0-9]{2}$/.test(value) ? value : `${value}${value.includes("T") ? "Z" : "T00:00:00Z"}`,
  );
  if (Number.isNaN(time)) return { kind: "text", text: value };
  const serial = (time - DAY_ZERO) / DAY;
  if (date1904) return { kind: "number", number: serial - DAYS_TO_1904 };
  // Excel takes 1900 for a leap year: its serials are one less before March.
  return { kind: "number", number: serial < 61 ? serial - 1 : serial };
}
