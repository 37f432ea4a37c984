import type { FieldName } from "../../src/form";
import type { CellAddress } from "../../src/snapshot";
import type { BlockContents, Canvas, ExpectedField, TextName } from "./form-canvas";
import {
  printLabel,
  printLegend,
  typeCode,
  type FormStyle,
  type GeneratedJudgement,
  type PrintedName,
} from "./form-style";

/** Writes labels, texts, choices and legends of one block, and notes where its fields are. */
export class Pen {
  readonly fields: Partial<Record<FieldName, ExpectedField>> = {};

  constructor(
    protected readonly canvas: Canvas,
    protected readonly style: FormStyle,
    protected readonly contents: BlockContents,
  ) {}

  protected label(name: PrintedName, row: number, column: number, rows: number, columns: number): void {
    this.canvas.put(row, column, rows, columns, printLabel(name, this.style.labels));
  }

  protected spine(name: PrintedName, row: number, rows: number): void {
    if (this.style.hasSpine) this.label(name, row, 0, rows, 1);
  }

  protected text(name: TextName, row: number, column: number, rows: number, columns: number): void {
    const text = this.contents.texts[name];
    this.fields[name] = { cell: this.canvas.put(row, column, rows, columns, text), text };
  }

  protected code(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): void {
    const code = this.contents.codes[field];
    const text = code === null ? "" : typeCode(field, code, this.style);
    this.fields[field] = { cell: this.canvas.put(row, column, rows, columns, text), text, code };
  }

  protected legend(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): CellAddress {
    const parts = printLegend(field, this.style.legend);
    if (parts.length === 0) return { row, column };
    if (parts.length === 1) return this.canvas.put(row, column, rows, columns, parts[0] ?? "");
    const width = Math.floor(columns / 2);
    const place = this.canvas.put(row, column, rows, Math.max(1, width), parts[0] ?? "");
    if (width > 0) this.canvas.put(row, column + width, rows, columns - width, parts[1] ?? "");
    return place;
  }

  protected legendAlone(field: GeneratedJudgement, row: number, column: number, rows: number, columns: number): void {
    if (this.style.legend === "absent") return;
    const cell = this.legend(field, row, column, rows, columns);
    this.fields[field] = { cell, text: "", code: null, hasCell: false };
  }
}
