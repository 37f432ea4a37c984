import type {
  Area,
  BorderEdge,
  CellFormat,
  ConditionalStyle,
  Font,
  FormatPatch,
  Sheet,
  Workbook,
} from "../../embedded-excel";
import { ConditionalFormats, type ConditionalLook } from "./conditional-formats";
import { edgesCss, type EdgeSource, type Side } from "./edges";
import { formatCss } from "./format-css";
import { lowerBound, type Line, type SheetLayout } from "./layout";
import type { StyleClasses } from "./style-classes";

const LONGEST_SIDE = 200;

/** How the cells of one sheet look: formats, conditional formats and edges, as CSS classes. */
export class Looks implements EdgeSource {
  readonly showsGridlines: boolean;
  private readonly conditional: ConditionalFormats;
  private readonly classOfFormat = new WeakMap<CellFormat, string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly layout: SheetLayout,
    private readonly classes: StyleClasses,
  ) {
    this.showsGridlines = sheet.properties.showGridlines;
    this.conditional = new ConditionalFormats(workbook, sheet, layout.rowEnd);
  }

  /** The cell's format with the conditional formats that apply to it. */
  formatAt(row: number, column: number): CellFormat {
    const base = this.workbook.styles.formatOf(this.sheet.cell(row, column).style);
    if (this.conditional.isEmpty) return base;
    return this.conditional.stylesAt(row, column).reduceRight(withConditional, base);
  }

  /** Bars, icons and the like that the conditional formats of the cell draw. */
  conditionalAt(row: number, column: number): ConditionalLook | null {
    return this.conditional.isEmpty ? null : this.conditional.lookAt(row, column);
  }

  /** The classes of a drawn area (a merged area or one cell). */
  classesOf(area: Area): string {
    const format = this.formatAt(area.row, area.column);
    let name = this.classOfFormat.get(format);
    if (name === undefined) {
      const { cell, box } = formatCss(format);
      name = this.classes.nameFor(cell, box);
      this.classOfFormat.set(format, name);
    }
    const edges = edgesCss(area, this);
    return edges === "" ? name : `${name} ${this.classes.nameFor(edges)}`;
  }

  borderAt(row: number, column: number, side: Side): BorderEdge {
    const merge = this.sheet.mergeAt(row, column);
    if (!merge) return this.formatAt(row, column).borders[side];
    const isAcross = side === "top" || side === "bottom";
    const fixedRow = side === "bottom" ? merge.row + merge.rowCount - 1 : merge.row;
    const fixedColumn = side === "right" ? merge.column + merge.columnCount - 1 : merge.column;
    const count = Math.min(isAcross ? merge.columnCount : merge.rowCount, LONGEST_SIDE);
    for (let step = 0; step < count; step++) {
      const [r, c] = isAcross ? [fixedRow, merge.column + step] : [merge.row + step, fixedColumn];
      const edge = this.formatAt(r, c).borders[side];
      if (edge.style !== "none") return edge;
    }
    return this.formatAt(merge.row, merge.column).borders[side];
  }

  hasFill(row: number, column: number): boolean {
    const merge = this.sheet.mergeAt(row, column);
    return this.formatAt(merge?.row ?? row, merge?.column ?? column).fill !== null;
  }

  rowBefore(row: number): number | null {
    return before(this.layout.rows, row);
  }
  rowAfter(row: number): number | null {
    return after(this.layout.rows, row);
  }
  columnBefore(column: number): number | null {
    return before(this.layout.columns, column);
  }
  columnAfter(column: number): number | null {
    return after(this.layout.columns, column);
  }
}

function before(lines: readonly Line[], index: number): number | null {
  return lines[lowerBound(lines, index) - 1]?.index ?? null;
}

function after(lines: readonly Line[], index: number): number | null {
  return lines[lowerBound(lines, index + 1)]?.index ?? null;
}

function withConditional(format: CellFormat, style: ConditionalStyle): CellFormat {
  const font: Partial<Font> = {
    ...(style.fontColor !== null && { color: style.fontColor }),
    ...(style.bold !== null && { bold: style.bold }),
    ...(style.italic !== null && { italic: style.italic }),
    ...(style.underline !== null && { underline: style.underline }),
    ...(style.strikethrough !== null && { strikethrough: style.strikethrough }),
  };
  const patch: FormatPatch = { font, borders: style.borders, ...(style.fill !== null && { fill: style.fill }) };
  return {
    ...format,
    ...patch,
    font: { ...format.font, ...font },
    borders: { ...format.borders, ...style.borders },
  };
}
