import { parseArea } from "../../model";
import { scanXml, type XmlHandler, type XmlTag } from "../xml/scan";
import { TreeBuilder, type XmlNode } from "../xml/tree";

/** Where an element of a sheet's cells stands, with its attributes. */
export interface Place {
  readonly start: number;
  /** Offset behind the start tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

export interface CellPlace extends Place {
  readonly column: number;
  /** `si` of a shared formula that others may use, where this cell has its text. */
  readonly sharedFormula: string | null;
  readonly node: XmlNode;
}

export interface RowPlace extends Place {
  readonly row: number;
  readonly node: XmlNode;
  /** By column, in the order of the file; only of rows that were asked for. */
  readonly cells: readonly CellPlace[];
}

/** Where everything in a worksheet part stands. */
export interface SheetMap {
  /** The root with its children; `sheetData` without its rows. */
  readonly root: XmlNode;
  readonly sheetData: XmlNode | null;
  readonly rows: readonly RowPlace[];
}

/**
 * Finds the offsets of a worksheet's elements.
 * @param wanted rows whose cells are to be found, zero-based
 */
export function mapSheet(source: string, part: string, wanted: { has(row: number): boolean }): SheetMap {
  const mapper = new Mapper(wanted);
  scanXml(source, part, mapper);
  return mapper.result();
}

class Mapper implements XmlHandler {
  private readonly tree = new TreeBuilder();
  private readonly inner = new TreeBuilder();
  private readonly rows: RowPlace[] = [];
  private row = -1;
  private column = -1;
  private inData = false;

  constructor(private readonly wanted: { has(row: number): boolean }) {}

  open(tag: XmlTag): void {
    if (!this.inData) {
      this.tree.open(tag);
      this.inData = tag.depth === 1 && tag.name === "sheetData";
      return;
    }
    if (tag.depth === 2 && tag.name === "row") this.row = (Number(tag.get("r")) || this.row + 2) - 1;
    if (this.wanted.has(this.row) || tag.depth === 2) this.inner.open(tag);
  }

  close(name: string, start: number, end: number): void {
    if (!this.inData) return this.tree.close(name, start, end);
    if (name === "sheetData") {
      this.inData = false;
      return this.tree.close(name, start, end);
    }
    if (name === "row") this.closeRow(name, start, end);
    else if (this.wanted.has(this.row)) this.inner.close(name, start, end);
  }

  text(text: string): void {
    if (!this.inData) this.tree.text(text);
    else if (this.wanted.has(this.row)) this.inner.text(text);
  }

  result(): SheetMap {
    const [root] = this.tree.take();
    if (!root) throw new Error("a sheet without root");
    return { root, sheetData: root.children.find(({ name }) => name === "sheetData") ?? null, rows: this.rows };
  }

  private closeRow(name: string, start: number, end: number): void {
    this.inner.close(name, start, end);
    const [node] = this.inner.take();
    if (!node) return;
    const { innerStart, innerEnd } = node;
    this.column = -1;
    const cells = node.children.filter((child) => child.name === "c").map((child) => this.cellPlace(child));
    this.rows.push({ row: this.row, node, cells, start: node.start, innerStart, innerEnd, end });
  }

  private cellPlace(node: XmlNode): CellPlace {
    const reference = node.attributes["r"];
    this.column = reference === undefined ? this.column + 1 : (parseArea(reference)?.column ?? this.column + 1);
    const formula = node.children.find((child) => child.name === "f");
    const isMaster = formula?.attributes["t"] === "shared" && formula.text !== "";
    const { start, innerStart, innerEnd, end } = node;
    return {
      ...{ start, innerStart, innerEnd, end, node },
      column: this.column,
      sharedFormula: isMaster ? (formula.attributes["si"] ?? null) : null,
    };
  }
}
