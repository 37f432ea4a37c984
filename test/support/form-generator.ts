import type { Code, FieldName } from "../../src/form";
import type { CellAddress, CellRange, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/snapshot";
import {
  printLabel,
  printLegend,
  typeCode,
  type FormStyle,
  type GeneratedJudgement,
  type PrintedName,
} from "./form-style";

/** What an officer fills in; null is left empty. */
export interface BlockContents {
  readonly number: string;
  readonly title: string;
  readonly texts: Readonly<Record<TextName, string>>;
  readonly codes: Readonly<Record<GeneratedJudgement, Code | null>>;
}

type TextName =
  "policyAndGoal" | "annualPlan" | "midyearRemedy" | "implementationRemedy" | "results" | "selfEvaluationRemedy";

/** What a careful reader finds in a generated block. */
export interface ExpectedBlock {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly fields: Partial<Record<FieldName, ExpectedField>>;
}

export interface ExpectedField {
  readonly cell: CellAddress;
  readonly text: string;
  readonly code?: Code | null;
  readonly hasCell?: boolean;
}

export interface GeneratedForm {
  readonly snapshot: WorkbookSnapshot;
  readonly blocks: readonly ExpectedBlock[];
}

/** A sheet under construction; places are in columns of the drawing and rows of the sheet. */
class Canvas {
  private readonly cells: SnapshotCell[] = [];
  private readonly merges: CellRange[] = [];

  constructor(
    private readonly style: FormStyle,
    private readonly firstColumn: number,
  ) {}

  /** Writes a box and says where its top-left cell is. */
  put(row: number, column: number, rowCount: number, columnCount: number, text: string): CellAddress {
    const { unit, isMerged } = this.style;
    const range = { row, column: this.firstColumn + column * unit, rowCount, columnCount: columnCount * unit };
    if (text !== "") this.cells.push({ row: range.row, column: range.column, text, kind: "text" });
    if (isMerged && (range.rowCount > 1 || range.columnCount > 1)) this.merges.push(range);
    return { row: range.row, column: range.column };
  }

  get contents(): { cells: SnapshotCell[]; merges: CellRange[] } {
    return { cells: this.cells, merges: this.merges };
  }
}

const WIDTH = 11;

/** A workbook of blocks in one style, with what is to be read from it. */
export function generateForm(style: FormStyle, contents: readonly BlockContents[]): GeneratedForm {
  const sheets: SheetSnapshot[] = [];
  const blocks: ExpectedBlock[] = [];
  for (const group of groupsOf(style, contents)) {
    const name = sheetName(style, group, sheets.length);
    const canvases: Canvas[] = [];
    const isBeside = style.placement === "side-by-side";
    const left = new Canvas(style, 0);
    left.put(0, 0, 1, WIDTH, "「市政改革プラン2.0」に基づく取組等");
    canvases.push(left);
    let row = 2;
    for (let i = 0; i < group.length; i += isBeside ? 2 : 1) {
      let next = row;
      for (const [band, block] of group.slice(i, i + (isBeside ? 2 : 1)).entries()) {
        const canvas = new Canvas(style, band * (WIDTH + 1) * style.unit);
        canvases.push(canvas);
        const pen = new BlockPen(canvas, style, block);
        blocks.push({ sheet: name, ...expectedHeading(style, block), fields: pen.fields });
        next = Math.max(next, pen.draw(row));
      }
      row = next + style.gap;
    }
    sheets.push(sheetFrom(name, canvases));
  }
  return { snapshot: { sheets }, blocks };
}

function groupsOf({ placement, heading }: FormStyle, contents: readonly BlockContents[]): BlockContents[][] {
  if (placement === "sheets" || heading === "sheet-name") return contents.map((block) => [block]);
  if (placement !== "two-sheets") return [[...contents]];
  const half = Math.ceil(contents.length / 2);
  return [contents.slice(0, half), contents.slice(half)].filter((group) => group.length > 0);
}

function sheetName({ heading }: FormStyle, group: readonly BlockContents[], index: number): string {
  return heading === "sheet-name" ? `${group[0]?.number ?? ""}_${group[0]?.title ?? ""}` : `様式３-${index + 1}`;
}

function sheetFrom(name: string, canvases: readonly Canvas[]): SheetSnapshot {
  const byPlace = (a: CellAddress, b: CellAddress): number => a.row - b.row || a.column - b.column;
  const cells = canvases.flatMap(({ contents }) => contents.cells).sort(byPlace);
  const merges = canvases.flatMap(({ contents }) => contents.merges).sort(byPlace);
  return { name, visibility: "visible", isProtected: false, cells, merges, layout: null };
}

function expectedHeading(
  { heading }: FormStyle,
  { number, title }: BlockContents,
): Pick<ExpectedBlock, "number" | "title"> {
  switch (heading) {
    case "prefixed":
      return { number: `2-${number}`, title };
    case "no-number":
    case "title-only":
      return { number: null, title };
    case "no-title":
      return { number, title: null };
    case "nothing":
      return { number: null, title: null };
    case "sheet-name":
      return { number, title };
    default:
      return { number, title };
  }
}

/** Draws one block and notes where its fields are. */
class BlockPen {
  readonly fields: Partial<Record<FieldName, ExpectedField>> = {};

  constructor(
    private readonly canvas: Canvas,
    private readonly style: FormStyle,
    private readonly contents: BlockContents,
  ) {}

  /** Draws from a row on; the first row after the block. */
  draw(row: number): number {
    const top = drawHeading(this.canvas, this.style, this.contents, row);
    switch (this.style.family) {
      case "columns":
        return this.drawYearEndColumns(this.drawMidyear(this.drawPlanColumns(top)));
      case "outlook-columns":
        return this.drawYearEndColumns(this.drawOutlookColumns(this.drawPlanColumns(top)));
      case "left":
        return this.drawLeft(top);
      case "stack":
        return this.drawStack(top);
      case "pairs":
        return this.drawPairs(top);
      case "landscape":
        return this.drawLandscape(top);
    }
  }

  private label(name: PrintedName, row: number, column: number, rows: number, columns: number): void {
    this.canvas.put(row, column, rows, columns, printLabel(name, this.style.labels));
  }

  private spine(name: PrintedName, row: number, rows: number): void {
    if (this.style.hasSpine) this.label(name, row, 0, rows, 1);
  }

  private text(name: TextName, row: number, column: number, rows: number, columns: number): void {
    const text = this.contents.texts[name];
    this.fields[name] = { cell: this.canvas.put(row, column, rows, columns, text), text };
  }

  private code(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): void {
    const code = this.contents.codes[field];
    const text = code === null ? "" : typeCode(field, code, this.style);
    this.fields[field] = { cell: this.canvas.put(row, column, rows, columns, text), text, code };
  }

  private legend(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): CellAddress {
    const parts = printLegend(field, this.style.legend);
    if (parts.length === 1) return this.canvas.put(row, column, rows, columns, parts[0] ?? "");
    const width = Math.floor(columns / 2);
    const place = this.canvas.put(row, column, rows, Math.max(1, width), parts[0] ?? "");
    if (width > 0) this.canvas.put(row, column + width, rows, columns - width, parts[1] ?? "");
    return place;
  }

  private legendAlone(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): void {
    const cell = this.legend(field, row, column, rows, columns);
    this.fields[field] = { cell, text: "", code: null, hasCell: false };
  }

  private drawPlanColumns(row: number): number {
    this.spine("plan", row, 4);
    this.label("policyAndGoal", row, 1, 1, 5);
    this.label("annualPlan", row, 6, 1, 5);
    this.text("policyAndGoal", row + 1, 1, 3, 5);
    this.text("annualPlan", row + 1, 6, 3, 5);
    return row + 4 + this.style.sectionGap;
  }

  /** Label, code and legend of an outlook in a strip of two rows. */
  private outlook(field: "implementationOutlook" | "attainmentOutlook", row: number, column: number): void {
    this.label(field, row, column, 2, 2);
    const after = column + 2;
    switch (this.style.outlookCode) {
      case "legend-code":
        this.legend(field, row, after, 2, 2);
        this.code(field, row, after + 2, 2, 1);
        break;
      case "code-legend":
        this.code(field, row, after, 2, 1);
        this.legend(field, row, after + 1, 2, 2);
        break;
      case "code-above":
        this.code(field, row, after, 1, 3);
        this.legend(field, row + 1, after, 1, 3);
        break;
      case "code-below":
        this.legend(field, row, after, 1, 3);
        this.code(field, row + 1, after, 1, 3);
        break;
      case "none":
        this.legendAlone(field, row, after, 2, 3);
        break;
    }
  }

  private drawMidyear(row: number): number {
    const isTwoCells = this.style.midyearRemedy === "two-cells";
    const first = isTwoCells ? row + 1 : row;
    this.spine("midyearReview", row, isTwoCells ? 5 : 4);
    this.outlook("implementationOutlook", first, 1);
    this.outlook("attainmentOutlook", first + 2, 1);
    this.label("remedy", row, 6, 1, 5);
    switch (this.style.midyearRemedy) {
      case "one":
        this.text("midyearRemedy", row + 1, 6, 3, 5);
        break;
      case "two-labels":
        this.text("implementationRemedy", row + 1, 6, 1, 5);
        this.label("remedy", row + 2, 6, 1, 5);
        this.text("midyearRemedy", row + 3, 6, 1, 5);
        break;
      case "two-cells":
        this.text("implementationRemedy", first, 6, 2, 5);
        this.text("midyearRemedy", first + 2, 6, 2, 5);
        break;
    }
    return first + 4 + this.style.sectionGap;
  }

  private drawOutlookColumns(row: number): number {
    this.spine("midyearReview", row, 4);
    this.label("implementationOutlook", row, 1, 1, 3);
    this.label("attainmentOutlook", row, 4, 1, 3);
    this.label("remedy", row, 7, 1, 4);
    for (const [field, column] of [
      ["implementationOutlook", 1],
      ["attainmentOutlook", 4],
    ] as const) {
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, row + 1, column, 3, 3);
      } else if (this.style.outlookCode === "code-below" || this.style.outlookCode === "legend-code") {
        this.legend(field, row + 1, column, 1, 3);
        this.code(field, row + 2, column, 2, 3);
      } else {
        this.code(field, row + 1, column, 2, 3);
        this.legend(field, row + 3, column, 1, 3);
      }
    }
    this.text("midyearRemedy", row + 1, 7, 3, 4);
    return row + 4 + this.style.sectionGap;
  }

  private drawYearEndColumns(row: number): number {
    this.spine("selfEvaluation", row, 6);
    this.label("results", row, 1, 1, 5);
    this.label("remedy", row, 6, 1, 5);
    const first = row + 1;
    const isLegendRight = this.style.yearEndCode === "legend-right";
    this.text("selfEvaluationRemedy", first, 6, isLegendRight ? 4 : 5, 5);
    switch (this.style.yearEndCode) {
      case "right":
        this.text("results", first, 1, 4, 4);
        this.code("attainment", first, 5, 4, 1);
        this.legend("attainment", first + 4, 1, 1, 5);
        break;
      case "below-left":
        this.text("results", first, 1, 4, 5);
        this.code("attainment", first + 4, 1, 1, 1);
        this.legend("attainment", first + 4, 2, 1, 4);
        break;
      case "legend-left":
        this.text("results", first, 1, 4, 5);
        this.legend("attainment", first + 4, 1, 1, 4);
        this.code("attainment", first + 4, 5, 1, 1);
        break;
      case "above-legend":
        this.text("results", first, 1, 5, 3);
        this.code("attainment", first, 4, 2, 2);
        this.legend("attainment", first + 2, 4, 3, 2);
        break;
      case "below-alone":
        this.text("results", first, 1, 3, 5);
        this.code("attainment", first + 3, 1, 1, 5);
        this.legend("attainment", first + 4, 1, 1, 5);
        break;
      case "legend-right":
        this.text("results", first, 1, 5, 4);
        this.code("attainment", first, 5, 5, 1);
        this.legend("attainment", first + 4, 6, 1, 5);
        break;
      case "none":
        this.text("results", first, 1, 4, 5);
        this.legendAlone("attainment", first + 4, 1, 1, 5);
        break;
    }
    return row + 6;
  }

  /** Every label left of its value. */
  private drawLeft(row: number): number {
    const at = { row };
    const next = (rows: number): number => (at.row += rows) - rows;
    this.spine("plan", at.row, 6);
    this.beside("policyAndGoal", next(3), 3);
    this.beside("annualPlan", next(3), 3);
    this.spine("midyearReview", at.row, 6);
    this.outlookBeside("implementationOutlook", next(2));
    this.outlookBeside("attainmentOutlook", next(2));
    this.label("remedy", at.row, 1, 2, 2);
    this.text("midyearRemedy", next(2), 3, 2, 8);
    this.spine("selfEvaluation", at.row, 6);
    const isBelow = this.style.yearEndCode !== "right" && this.style.yearEndCode !== "none";
    this.label("results", at.row, 1, 4, 2);
    this.text("results", at.row, 3, 3, isBelow || this.style.yearEndCode === "none" ? 8 : 6);
    if (this.style.yearEndCode === "right") this.code("attainment", at.row, 9, 3, 2);
    next(3);
    if (isBelow) this.code("attainment", at.row, 3, 1, 2);
    if (this.style.yearEndCode === "none") this.legendAlone("attainment", at.row, 3, 1, 8);
    else this.legend("attainment", at.row, isBelow ? 5 : 3, 1, isBelow ? 6 : 8);
    next(1);
    this.label("remedy", at.row, 1, 2, 2);
    this.text("selfEvaluationRemedy", next(2), 3, 2, 8);
    return at.row;
  }

  private beside(name: "policyAndGoal" | "annualPlan", row: number, rows: number): void {
    this.label(name, row, 1, rows, 2);
    this.text(name, row, 3, rows, 8);
  }

  private outlookBeside(field: "implementationOutlook" | "attainmentOutlook", row: number): void {
    this.label(field, row, 1, 2, 2);
    if (this.style.outlookCode === "none") {
      this.legendAlone(field, row, 3, 2, 8);
    } else if (this.style.outlookCode === "legend-code") {
      this.legend(field, row, 3, 2, 6);
      this.code(field, row, 9, 2, 2);
    } else {
      this.code(field, row, 3, 2, 2);
      this.legend(field, row, 5, 2, 6);
    }
  }

  /** Every label in a row of its own above its value, the outlooks' left of theirs. */
  private drawStack(row: number): number {
    let at = row;
    this.spine("plan", at, 8);
    for (const name of ["policyAndGoal", "annualPlan"] as const) {
      this.label(name, at, 1, 1, 10);
      this.text(name, at + 1, 1, 3, 10);
      at += 4;
    }
    this.spine("midyearReview", at, 6);
    this.outlookBeside("implementationOutlook", at);
    this.outlookBeside("attainmentOutlook", at + 2);
    this.label("remedy", at + 4, 1, 1, 10);
    this.text("midyearRemedy", at + 5, 1, 1, 10);
    at += 6;
    this.spine("selfEvaluation", at, 7);
    this.label("results", at, 1, 1, 10);
    this.text("results", at + 1, 1, 3, 10);
    if (this.style.yearEndCode === "none") {
      this.legendAlone("attainment", at + 4, 1, 1, 10);
    } else {
      this.code("attainment", at + 4, 1, 1, 2);
      this.legend("attainment", at + 4, 3, 1, 8);
    }
    this.label("remedy", at + 5, 1, 1, 10);
    this.text("selfEvaluationRemedy", at + 6, 1, 1, 10);
    return at + 7;
  }

  /** Two labels in each row, each left of its value. */
  private drawPairs(row: number): number {
    this.spine("plan", row, 3);
    this.label("policyAndGoal", row, 1, 3, 1);
    this.text("policyAndGoal", row, 2, 3, 4);
    this.label("annualPlan", row, 6, 3, 1);
    this.text("annualPlan", row, 7, 3, 4);
    const middle = row + 3;
    this.spine("midyearReview", middle, 4);
    for (const [i, field] of (["implementationOutlook", "attainmentOutlook"] as const).entries()) {
      this.label(field, middle + 2 * i, 1, 2, 1);
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, middle + 2 * i, 2, 2, 4);
      } else {
        this.code(field, middle + 2 * i, 2, 2, 1);
        this.legend(field, middle + 2 * i, 3, 2, 3);
      }
    }
    this.label("remedy", middle, 6, 4, 1);
    this.text("midyearRemedy", middle, 7, 4, 4);
    const last = middle + 4;
    this.spine("selfEvaluation", last, 4);
    this.label("results", last, 1, 4, 1);
    this.label("remedy", last, 6, 4, 1);
    this.text("selfEvaluationRemedy", last, 7, 4, 4);
    if (this.style.yearEndCode === "none") {
      this.text("results", last, 2, 3, 4);
      this.legendAlone("attainment", last + 3, 2, 1, 4);
    } else {
      this.text("results", last, 2, 3, 3);
      this.code("attainment", last, 5, 3, 1);
      this.legend("attainment", last + 3, 2, 1, 4);
    }
    return last + 4;
  }

  /** The plan on the left half of the page, the reviews on the right. */
  private drawLandscape(row: number): number {
    this.spine("plan", row, 10);
    this.label("policyAndGoal", row, 1, 1, 4);
    this.text("policyAndGoal", row + 1, 1, 4, 4);
    this.label("annualPlan", row + 5, 1, 1, 4);
    this.text("annualPlan", row + 6, 1, 4, 4);
    for (const [i, field] of (["implementationOutlook", "attainmentOutlook"] as const).entries()) {
      this.label(field, row + i, 5, 1, 2);
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, row + i, 7, 1, 4);
      } else {
        this.code(field, row + i, 7, 1, 1);
        this.legend(field, row + i, 8, 1, 3);
      }
    }
    this.label("remedy", row + 2, 5, 1, 6);
    this.text("midyearRemedy", row + 3, 5, 1, 6);
    this.label("results", row + 4, 5, 1, 6);
    if (this.style.yearEndCode === "none") {
      this.text("results", row + 5, 5, 2, 6);
      this.legendAlone("attainment", row + 7, 5, 1, 6);
    } else {
      this.text("results", row + 5, 5, 2, 5);
      this.code("attainment", row + 5, 10, 2, 1);
      this.legend("attainment", row + 7, 5, 1, 6);
    }
    this.label("remedy", row + 8, 5, 1, 6);
    this.text("selfEvaluationRemedy", row + 9, 5, 1, 6);
    return row + 10;
  }
}

/** Draws number and title; the first row below them. */
function drawHeading(canvas: Canvas, { heading }: FormStyle, { number, title }: BlockContents, row: number): number {
  const wide = number.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const full = (text: string): number => {
    canvas.put(row, 0, 1, WIDTH, text);
    return row + 1;
  };
  const beside = (left: string, right: string): number => {
    canvas.put(row, 0, 1, 2, left);
    canvas.put(row, 2, 1, WIDTH - 2, right);
    return row + 1;
  };
  switch (heading) {
    case "two-rows":
      full(`取組項目${number}`);
      canvas.put(row + 1, 0, 1, WIDTH, `【${title}】`);
      return row + 2;
    case "one-row":
      return beside(`取組項目${number}`, `【${title}】`);
    case "one-cell-brackets":
      return full(`取組項目${wide}【${title}】`);
    case "one-cell-space":
      return full(`取組項目${number}\u3000${title}`);
    case "colon":
      return full(`取組項目${number}：${title}`);
    case "enclosed":
      return beside(`【取組項目${wide}】`, title);
    case "wide-digit":
      return beside(`取 組 項 目 ${wide}`, `『${title}』`);
    case "radicals":
      return beside(`取組項⽬ ${wide}`, `【${title}】`);
    case "split-number":
      canvas.put(row, 0, 1, 1, "取組項目");
      canvas.put(row, 1, 1, 1, wide);
      canvas.put(row, 2, 1, WIDTH - 2, `【${title}】`);
      return row + 1;
    case "prefixed":
      return beside(`取組項目２－${wide}`, `【${title}】`);
    case "circled":
      return beside(`取組項目${String.fromCodePoint(0x245f + Number(number))}`, `【${title}】`);
    case "no-number":
      return beside("取組項目", `【${title}】`);
    case "no-title":
      return full(`取組項目${number}`);
    case "title-only":
      return full(`【${title}】`);
    case "numbered-title":
      return full(`${wide}\u3000【${title}】`);
    case "nothing":
      return row;
    case "sheet-name":
      return full(`取組項目${number}`);
    case "item-name-row":
      beside("取組項目番号", wide);
      canvas.put(row + 1, 0, 1, 2, "取組項目名");
      canvas.put(row + 1, 2, 1, WIDTH - 2, title);
      return row + 2;
  }
}
