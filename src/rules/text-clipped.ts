import type { Edit, Fix } from "../edits";
import type { Field, Initiative } from "../form";
import type { SheetLayout } from "../snapshot";
import { cellKey } from "../snapshot";
import { defineRule } from "./framework/rule";
import type { Typeface } from "./text-extent";
import { typefaceOf, wrappedHeight, wrappedLines } from "./text-extent";
import { FIELD_LABELS } from "./words";

interface TextClipped {
  readonly field: string;
  /** Lines that the text takes at least. */
  readonly lines: number;
  /** Points. */
  readonly needed: number;
  readonly height: number;
  readonly fontSize: number;
}

/** A field whose text is set in lines and certainly does not fit. */
interface ClippedField {
  readonly field: Field;
  readonly height: number;
  readonly typeface: Typeface;
  readonly width: number;
}

/** Excel's greatest row height, in points. */
const HIGHEST_ROW = 409.5;

/** Row heights are whole pixels: 0.75 points at 96 dots an inch. */
const PIXEL = 0.75;

/** By how much of a line a text must exceed its cell before it is called clipped. */
const MARGIN = 0.2;

export const textClipped = defineRule<TextClipped>({
  id: "text-clipped",
  scope: "initiative",
  severity: "warning",
  title: "文章が欄に収まらず、印刷で切れる",
  why: "結合したセルの行の高さは自動では広がりません。欄に収まらない文章は、印刷でも公表用のPDFでも末尾が切れます。",
  howToFix: "行の高さを広げるか、文章を短くしてください。",
  check({ initiative, sheet }, report) {
    const layout = sheet?.layout;
    if (!layout) return;
    const clipped = Object.values(initiative.fields).flatMap((field) => clippedField(field, layout) ?? []);
    const heights = mendedHeights(clipped, layout);
    for (const each of clipped) {
      const fix = heights && fixOf(each.field, initiative, layout, heights);
      report({
        cell: each.field.cell,
        field: each.field.name,
        data: dataOf(each),
        ...(fix && { fix }),
      });
    }
  },
  message: ({ field, lines, needed, height, fontSize }) =>
    `「${field}」の文章は少なくとも${lines}行になり、文字の大きさ${fontSize}ptでは高さ${needed}pt以上が必要ですが、` +
    `欄の高さは${height}ptです。印刷すると末尾が切れますので、行の高さを広げるか、文章を短くしてください。`,
});

function clippedField(field: Field, layout: SheetLayout): ClippedField | null {
  const format = layout.textFormats.get(cellKey(field.cell));
  const typeface = format && typefaceOf(format);
  if (!typeface || format.wrapText !== true || format.shrinkToFit !== false) return null;
  const rows = rowsOf(field);
  const columns = Array.from({ length: field.range.columnCount }, (_, i) => field.range.column + i);
  if (rows.some((row) => layout.hiddenRows.has(row)) || mayGrow(field, layout)) return null;
  const height = sum(rows.map((row) => heightOf(row, layout)));
  const width = sum(columns.map((column) => layout.columnWidths[column] ?? layout.defaultColumnWidth));
  if (width <= 0 || height <= 0) return null;
  const { least } = wrappedHeight(field.text, width, typeface);
  return least > height + MARGIN * typeface.size ? { field, height, width, typeface } : null;
}

/** Excel fits the row of a cell that is not merged by itself, unless someone has set its height. */
function mayGrow({ range }: Field, layout: SheetLayout): boolean {
  return range.rowCount * range.columnCount === 1 && heightOf(range.row, layout) === layout.defaultRowHeight;
}

function dataOf({ field, height, width, typeface }: ClippedField): TextClipped {
  return {
    field: FIELD_LABELS[field.name],
    lines: wrappedLines(field.text, width, typeface).least,
    needed: Math.ceil(wrappedHeight(field.text, width, typeface).least),
    height: Math.round(height * 100) / 100,
    fontSize: typeface.size,
  };
}

/**
 * Heights by row with which every clipped field fits: what is lacking is spread evenly over a field's rows. Fields side
 * by side share rows, so that their fixes agree. null where rows cannot be made that high.
 */
function mendedHeights(clipped: readonly ClippedField[], layout: SheetLayout): Map<number, number> | null {
  const heights = new Map<number, number>();
  for (const { field, width, typeface } of clipped) {
    const rows = rowsOf(field);
    const present = sum(rows.map((row) => heights.get(row) ?? heightOf(row, layout)));
    const lacking = wrappedHeight(wholeText(field), width, typeface).enough - present;
    if (lacking <= 0) continue;
    for (const row of rows) {
      const height = (heights.get(row) ?? heightOf(row, layout)) + lacking / rows.length;
      heights.set(row, Math.ceil(height / PIXEL) * PIXEL);
    }
  }
  return [...heights.values()].some((height) => height > HIGHEST_ROW) ? null : heights;
}

/** What a cell shows at most: a label that shares it (`offset` characters) takes a line of its own or a part of one. */
function wholeText({ text, offset = 0 }: Field): string {
  return offset === 0 ? text : `${"\u3000".repeat(offset)}\n${text}`;
}

function fixOf(field: Field, { sheet }: Initiative, layout: SheetLayout, heights: Map<number, number>): Fix {
  const edits = rowsOf(field).flatMap((row): Edit[] => {
    const points = heights.get(row);
    return points === undefined ? [] : [{ kind: "rowHeight", sheet, row, points, before: heightOf(row, layout) }];
  });
  return { title: "行の高さを広げる", isSafe: true, edits };
}

function rowsOf({ range }: Field): number[] {
  return Array.from({ length: range.rowCount }, (_, i) => range.row + i);
}

function heightOf(row: number, layout: SheetLayout): number {
  return layout.rowHeights[row] ?? layout.defaultRowHeight;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
