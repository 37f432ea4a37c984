import { lastColumn, lastRow, type Area, type BorderEdge, type CellFormat, type Sheet } from "../../model";
import { colorOf } from "../colors";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { borderNames, borderOf } from "../format-names";
import { changeFormats } from "../format-writing";
import { common } from "../uniform";
import { HostCollection, HostObject } from "./host-object";

type Side = keyof CellFormat["borders"];

/** Which cells a border index speaks of, and which of their sides. */
const INDEXES = {
  EdgeTop: { side: "top", cells: (area: Area) => ({ ...area, rowCount: 1 }) },
  EdgeBottom: { side: "bottom", cells: (area: Area) => ({ ...area, row: lastRow(area), rowCount: 1 }) },
  EdgeLeft: { side: "left", cells: (area: Area) => ({ ...area, columnCount: 1 }) },
  EdgeRight: { side: "right", cells: (area: Area) => ({ ...area, column: lastColumn(area), columnCount: 1 }) },
  InsideHorizontal: { side: "bottom", cells: (area: Area) => ({ ...area, rowCount: area.rowCount - 1 }) },
  InsideVertical: { side: "right", cells: (area: Area) => ({ ...area, columnCount: area.columnCount - 1 }) },
} as const satisfies Record<string, { readonly side: Side; readonly cells: (area: Area) => Area }>;

type Index = keyof typeof INDEXES;

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  list(): readonly RangeBorder[] {
    return Object.keys(INDEXES).map((index) => this.getItem(index));
  }

  getItem(index: unknown): RangeBorder {
    const known = Object.keys(INDEXES).find((name): name is Index => name === index);
    if (!known) throw invalidArgument(`${String(index)} is no border that the embedded workbook knows.`);
    return new RangeBorder(this.host, this.sheet, this.areas, known);
  }
}

export class RangeBorder extends HostObject {
  readonly typeName = "RangeBorder";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly index: Index,
  ) {
    super(host);
  }

  override identity() {
    return { Id: this.index };
  }

  get sideIndex(): string {
    return this.index;
  }

  get style(): string | null {
    return common(this.edges().map((edge) => borderNames(edge.style)[0]));
  }

  set style(style: unknown) {
    this.change((edge) => ({ ...edge, style: borderOf(style, borderNames(edge.style)[1]) }));
  }

  get weight(): string | null {
    return common(this.edges().map((edge) => borderNames(edge.style)[1]));
  }

  set weight(weight: unknown) {
    this.change((edge) => {
      const [style] = borderNames(edge.style);
      return { ...edge, style: borderOf(style === "None" ? "Continuous" : style, weight) };
    });
  }

  get color(): string {
    return common(this.edges().map((edge) => edge.color)) ?? "";
  }

  set color(color: unknown) {
    this.change((edge) => ({ ...edge, color: colorOf(color) }));
  }

  private edges(): readonly BorderEdge[] {
    const { side, cells } = INDEXES[this.index];
    return this.areas.flatMap((area) => {
      const inside = cells(area);
      const edges: BorderEdge[] = [];
      for (let row = inside.row; row <= lastRow(inside); row++)
        for (let column = inside.column; column <= lastColumn(inside); column++)
          edges.push(this.sheet.formatAt(row, column).borders[side]);
      return edges;
    });
  }

  private change(changed: (edge: BorderEdge) => BorderEdge): void {
    const { side, cells } = INDEXES[this.index];
    for (const area of this.areas) {
      const inside = cells(area);
      for (let row = inside.row; row <= lastRow(inside); row++) {
        for (let column = inside.column; column <= lastColumn(inside); column++) {
          const cell = { row, column, rowCount: 1, columnCount: 1 };
          const edge = changed(this.sheet.formatAt(row, column).borders[side]);
          changeFormats(this.host, this.sheet, [cell], { borders: { [side]: edge } });
        }
      }
    }
  }
}
