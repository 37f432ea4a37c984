import type { TextRun } from "../../model";
import { encodeEscapes } from "../read/strings";
import { escapeText } from "../xml/text";
import { rootNode } from "../xml/tree";
import { runFontText } from "./fonts";
import type { PackageEdit } from "./package-edit";

/** Appends to the shared string table; what is in it stays where it is. */
export class StringWriter {
  private readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** @param part the table's part, or null where the workbook has none: then strings stand in their cells */
  constructor(
    private readonly part: string | null,
    private readonly count: number,
  ) {}

  /** The index of a text in the table, or null where there is no table. */
  indexOf(text: string, runs: readonly TextRun[] | null): number | null {
    if (this.part === null) return null;
    this.uses++;
    const item = `<si>${itemContent("", text, runs)}</si>`;
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    const index = this.count + this.added.length;
    this.added.push(item);
    this.indexes.set(item, index);
    return index;
  }

  /** Writes what was asked for into the table's part. */
  finish(edit: PackageEdit): void {
    if (this.part === null || this.added.length === 0) return;
    const source = edit.textOf(this.part);
    const root = rootNode(source, this.part);
    const patch = edit.patchOf(this.part, source);
    const items = this.added.join("");
    patch.append(root, root.prefix === "" ? items : items.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${root.prefix}`));
    for (const [name, more] of [
      ["count", this.uses],
      ["uniqueCount", this.added.length],
    ] as const) {
      const before = root.attributes[name];
      if (before !== undefined) patch.setAttribute(root, name, String(Number(before) + more));
    }
  }
}

/** The inside of `<si>` or `<is>`. */
export function itemContent(prefix: string, text: string, runs: readonly TextRun[] | null): string {
  if (!runs) return textElement(prefix, text);
  return runs
    .map(
      ({ text: piece, font }) => `<${prefix}r>${runFontText(prefix, font)}${textElement(prefix, piece)}</${prefix}r>`,
    )
    .join("");
}

function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(encodeEscapes(text))}</${prefix}t>`;
}
