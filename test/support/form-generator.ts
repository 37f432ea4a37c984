import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../../src/snapshot";
import { BlockPen } from "./form-block";
import { Canvas, WIDTH, type BlockContents, type ExpectedBlock } from "./form-canvas";
import { expectedHeading } from "./form-heading";
import type { FormStyle } from "./form-style";

export interface GeneratedForm {
  readonly snapshot: WorkbookSnapshot;
  readonly blocks: readonly ExpectedBlock[];
}

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
