import { Parser } from "htmlparser2";

/** A sheet as LibreOffice shows it: texts by "row,column" from 0, and merged ranges as "row,column rows×columns". */
export interface ShownSheet {
  readonly name: string;
  readonly texts: Map<string, string>;
  readonly merges: string[];
}

/** Elements whose text is not shown in the cell: notes, and ふりがな. */
const NOT_SHOWN = new Set(["office:annotation", "text:ruby-text"]);

/**
 * The sheets of a flat OpenDocument spreadsheet: what its cells display, not what they hold.
 * https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html#__RefHeading__1415590_253892949
 */
export function sheetsOf(xml: string): ShownSheet[] {
  const reader = new FlatOds();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return reader.sheets;
}

type Attributes = Readonly<Record<string, string>>;

class FlatOds {
  readonly sheets: ShownSheet[] = [];
  private row = 0;
  private rowsRepeated = 1;
  private column = 0;
  private cell: Attributes = {};
  private paragraphs: string[] = [];
  private hidden = 0;
  private isInParagraph = false;

  open(name: string, attributes: Attributes): void {
    if (NOT_SHOWN.has(name)) this.hidden++;
    if (this.hidden > 0) return;
    if (name === "table:table") {
      this.sheets.push({ name: attributes["table:name"] ?? "", texts: new Map(), merges: [] });
      this.row = 0;
    } else if (name === "table:table-row") {
      this.rowsRepeated = count(attributes["table:number-rows-repeated"]);
      this.column = 0;
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      this.cell = attributes;
      this.paragraphs = [];
    } else if (name === "text:p") {
      this.paragraphs.push("");
      this.isInParagraph = true;
    } else if (name === "text:s") this.text(" ".repeat(count(attributes["text:c"])));
    else if (name === "text:line-break") this.text("\n");
    else if (name === "text:tab") this.text("\t");
  }

  text(text: string): void {
    if (this.hidden > 0 || !this.isInParagraph) return;
    this.paragraphs.push((this.paragraphs.pop() ?? "") + text);
  }

  close(name: string): void {
    if (NOT_SHOWN.has(name)) this.hidden--;
    else if (this.hidden > 0) return;
    else if (name === "text:p") this.isInParagraph = false;
    else if (name === "table:table-cell") this.endCell();
    else if (name === "table:covered-table-cell") this.column += count(this.cell["table:number-columns-repeated"]);
    else if (name === "table:table-row") this.row += this.rowsRepeated;
  }

  private endCell(): void {
    const repeated = count(this.cell["table:number-columns-repeated"]);
    const rows = count(this.cell["table:number-rows-spanned"]);
    const columns = count(this.cell["table:number-columns-spanned"]);
    const sheet = this.sheets[this.sheets.length - 1];
    const text = this.paragraphs.join("\n");
    if (rows > 1 || columns > 1) sheet?.merges.push(`${this.row},${this.column} ${rows}×${columns}`);
    for (let row = 0; row < this.rowsRepeated && text !== ""; row++) {
      for (let at = 0; at < repeated; at++) sheet?.texts.set(`${this.row + row},${this.column + at}`, text);
    }
    this.column += repeated;
  }
}

function count(attribute: string | undefined): number {
  return attribute === undefined ? 1 : Number(attribute);
}
