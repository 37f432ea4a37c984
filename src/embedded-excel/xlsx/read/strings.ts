import type { CellContent, TextRun } from "../../model";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { scanXml, type XmlHandler, type XmlTag } from "../xml/scan";
import { TreeBuilder } from "../xml/tree";
import type { Palette } from "./colors";
import { fontPatch } from "./fonts";

/** A string item: the text of a cell with what belongs to it. */
export interface StringItem {
  readonly content: CellContent;
  readonly runs: readonly TextRun[] | null;
  readonly hasPhonetic: boolean;
}

const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** ST_Xstring: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of such a mark. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_mark, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text as `<t>` of a part holds it: marks for control characters and for what looks like a mark. */
export function encodeEscapes(text: string): string {
  const marked = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return [...marked].map((character) => (isForbidden(character) ? markOf(character) : character)).join("");
}

/** Characters that XML 1.0 cannot hold, and the carriage return, which it would not keep. */
function isForbidden(character: string): boolean {
  const code = character.charCodeAt(0);
  const isLoneSurrogate = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return (
    isLoneSurrogate || (code < 0x20 && character !== "\t" && character !== "\n") || code === 0xfffe || code === 0xffff
  );
}

function markOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

const OUTER_SPACE = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** Reads string items (`<si>`, `<is>`, `<text>` of a note): plain text, runs of fonts, ふりがな. */
export class StringReader implements XmlHandler {
  private readonly fonts = new TreeBuilder();
  private fontDepth = 0;
  private phoneticDepth = 0;
  private isText = false;
  private keepsSpace = false;
  private piece = "";
  private runs: TextRun[] = [];
  private font: TextRun["font"] = {};
  private hasFonts = false;
  private hasPhonetic = false;

  constructor(private readonly palette: Palette) {}

  open(tag: XmlTag): void {
    if (this.fontDepth > 0 || tag.name === "rPr") {
      this.fontDepth++;
      this.fonts.open(tag);
    } else if (this.phoneticDepth > 0 || tag.name === "rPh") {
      this.phoneticDepth++;
      this.hasPhonetic = true;
    } else if (tag.name === "r") {
      this.font = {};
    } else if (tag.name === "t") {
      this.isText = true;
      this.keepsSpace = tag.prefixed("space") === "preserve";
      this.piece = "";
    }
  }

  close(name: string, start: number, end: number): void {
    if (this.fontDepth > 0) {
      this.fonts.close(name, start, end);
      if (--this.fontDepth === 0) this.font = fontPatch(this.fonts.take()[0], this.palette);
      this.hasFonts = true;
    } else if (this.phoneticDepth > 0) {
      this.phoneticDepth--;
    } else if (name === "t" && this.isText) {
      this.isText = false;
      const text = decodeEscapes(this.keepsSpace ? this.piece : this.piece.replace(OUTER_SPACE, ""));
      this.runs.push({ text, font: this.font });
    }
  }

  text(text: string): void {
    if (this.isText) this.piece += text;
  }

  /** The item that was read since the last `take`. */
  take(): StringItem {
    const { runs, hasPhonetic } = this;
    const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
    const item: StringItem = {
      content: { kind: "text", text },
      runs: this.hasFonts ? joinedRuns(runs) : null,
      hasPhonetic,
    };
    this.runs = [];
    this.font = {};
    this.hasFonts = false;
    this.hasPhonetic = false;
    return item;
  }
}

/** Neighbouring runs of one font become one; Excel splits runs more often than fonts change. */
function joinedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last && JSON.stringify(last.font) === JSON.stringify(run.font))
      joined[joined.length - 1] = { text: last.text + run.text, font: last.font };
    else joined.push(run);
  }
  return joined;
}

/** The items of a shared string table, by index. */
export function readSharedStrings(source: string, part: string, palette: Palette): readonly StringItem[] {
  const items: StringItem[] = [];
  const reader = new StringReader(palette);
  scanXml(source, part, {
    open: (tag) => reader.open(tag),
    close(name, start, end) {
      reader.close(name, start, end);
      if (name !== "si") return;
      items.push(reader.take());
      if (items.length > LIMITS.sharedStrings) throw new WorkbookFileError("too-large", "shared strings");
    },
    text: (text) => reader.text(text),
  });
  return items;
}
