import type { CellFormat, ConditionalStyle, StyleTable } from "../../model";
import { builtInNumberFormat } from "../read/number-formats";
import { child, childrenOf, numberOf, type XmlNode } from "../xml/tree";
import { alignmentText, differentialText, edgeText } from "./format-texts";
import { argb, FONT_ORDER, fontElements } from "./fonts";
import type { PackageEdit } from "./package-edit";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const STYLE_SHEET_ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];
const FIRST_OWN_NUMBER_FORMAT = 164;

interface OpenStyles {
  readonly root: XmlNode;
  readonly patch: TextPatch;
  nextNumberFormat: number;
}

/** Appends to the tables of a style sheet. What is in them is never touched, so that ids stay what they are. */
export class StyleWriter {
  private readonly appended = new Map<string, string[]>();
  private readonly fileIds = new Map<number, number>();
  private opened: OpenStyles | null = null;

  /** @param part asked for on first use: a workbook without styles gets them only where it needs them */
  constructor(
    private readonly edit: PackageEdit,
    private readonly part: () => string,
    private readonly table: StyleTable,
  ) {}

  /** The id in the file of a style id of the model; a style that was appended is written on first use. */
  idOf(style: number): number {
    const { appended, count } = this.table;
    const firstAppended = count - appended.length;
    if (style < firstAppended) return style;
    const known = this.fileIds.get(style);
    if (known !== undefined) return known;
    let base = style;
    while (base >= firstAppended) base = appended[base - firstAppended]?.base ?? 0;
    const id = this.append(
      "cellXfs",
      "xf",
      this.formatText(base, this.table.formatOf(base), this.table.formatOf(style)),
    );
    this.fileIds.set(style, id);
    return id;
  }

  /** The index of a conditional format's style. */
  differentialId(style: ConditionalStyle): number {
    return this.append("dxfs", "dxf", differentialText(this.prefix, style));
  }

  /** Writes what was appended. */
  finish(): void {
    if (!this.opened) return;
    const { patch } = this.opened;
    for (const [name, items] of this.appended) {
      const list = child(this.root, name);
      const text = items.join("");
      if (!list) {
        const place = placeInOrder(this.root, STYLE_SHEET_ORDER, name);
        patch.insert(place, elementText(`${this.prefix}${name}`, { count: items.length }, text));
        continue;
      }
      patch.append(list, text);
      patch.setAttribute(list, "count", String(list.children.length + items.length));
    }
  }

  private get root(): XmlNode {
    return this.open().root;
  }

  private get prefix(): string {
    return this.open().root.prefix;
  }

  private open(): OpenStyles {
    if (this.opened) return this.opened;
    const { root, patch } = this.edit.part(this.part());
    const ids = childrenOf(child(root, "numFmts"), "numFmt").map((format) => numberOf(format, "numFmtId", 0));
    this.opened = { root, patch, nextNumberFormat: Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...ids) + 1 };
    // Cells without style have style 0 even where the file defines none.
    if (childrenOf(child(root, "cellXfs"), "xf").length === 0)
      this.appended.set("cellXfs", [`<${root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`]);
    return this.opened;
  }

  /** The index of an element in a table: of one that is there already in the same words, else of a new one. */
  private append(list: string, element: string, text: string): number {
    const known = childrenOf(child(this.root, list), element);
    const same = known.findIndex(({ start, end }) => this.open().patch.source.slice(start, end) === text);
    if (same >= 0) return same;
    const items = this.appended.get(list) ?? [];
    this.appended.set(list, items);
    const index = items.indexOf(text);
    if (index >= 0) return known.length + index;
    items.push(text);
    return known.length + items.length - 1;
  }

  /** `<xf>` of `format`: the base's own, with what differs between the two. */
  private formatText(base: number, before: CellFormat, format: CellFormat): string {
    const node = childrenOf(child(this.root, "cellXfs"), "xf")[base];
    const attributes: Record<string, string | number> = { ...node?.attributes };
    const differs = (name: keyof CellFormat) => JSON.stringify(before[name]) !== JSON.stringify(format[name]);
    if (differs("numberFormat"))
      Object.assign(attributes, { numFmtId: this.numberFormatId(format.numberFormat), applyNumberFormat: 1 });
    if (differs("font"))
      Object.assign(attributes, { fontId: this.fontId(numberOf(node, "fontId", 0), before, format), applyFont: 1 });
    if (differs("fill")) Object.assign(attributes, { fillId: this.fillId(format.fill), applyFill: 1 });
    if (differs("borders"))
      Object.assign(attributes, {
        borderId: this.borderId(numberOf(node, "borderId", 0), before, format),
        applyBorder: 1,
      });
    const aligned = (["horizontal", "vertical", "wrapText", "shrinkToFit", "indent", "rotation"] as const).some(
      differs,
    );
    if (aligned) attributes["applyAlignment"] = 1;
    if (differs("locked")) attributes["applyProtection"] = 1;
    const alignment = aligned
      ? alignmentText(this.prefix, child(node, "alignment"), format)
      : this.raw(child(node, "alignment"));
    const protection = differs("locked")
      ? elementText(`${this.prefix}protection`, {
          ...child(node, "protection")?.attributes,
          locked: format.locked,
        })
      : this.raw(child(node, "protection"));
    return elementText(`${this.prefix}xf`, attributes, alignment + protection + this.raw(child(node, "extLst")));
  }

  private raw(node: XmlNode | undefined): string {
    return node ? this.open().patch.source.slice(node.start, node.end) : "";
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInNumberFormat(code);
    if (builtIn !== null) return builtIn;
    const known = childrenOf(child(this.root, "numFmts"), "numFmt").find(
      ({ attributes }) => attributes["formatCode"] === code,
    );
    if (known) return numberOf(known, "numFmtId", 0);
    const mine = this.appended.get("numFmts")?.find((text) => text.includes(` ${formatCodeText(code)}`));
    if (mine) return Number(/numFmtId="([0-9]+)"/.exec(mine)?.[1]);
    const id = this.open().nextNumberFormat++;
    this.append("numFmts", "numFmt", `<${this.prefix}numFmt numFmtId="${id}" ${formatCodeText(code)}/>`);
    return id;
  }

  private fontId(base: number, before: CellFormat, format: CellFormat): number {
    const node = childrenOf(child(this.root, "fonts"), "font")[base];
    const changed = Object.fromEntries(
      Object.entries(format.font).filter(([name, value]) => before.font[name as keyof CellFormat["font"]] !== value),
    );
    const elements = new Map<string, string | null>(node?.children.map((part) => [part.name, this.raw(part)]));
    for (const [name, text] of fontElements(this.prefix, changed)) elements.set(name, text);
    const sorted = [...elements].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
    const content = sorted.map(([, text]) => text ?? "").join("");
    return this.append("fonts", "font", elementText(`${this.prefix}font`, {}, content));
  }

  private fillId(color: string | null): number {
    if (color === null) return 0;
    const foreground = elementText(`${this.prefix}fgColor`, { rgb: argb(color) });
    const background = elementText(`${this.prefix}bgColor`, { indexed: 64 });
    const pattern = elementText(`${this.prefix}patternFill`, { patternType: "solid" }, foreground + background);
    return this.append("fills", "fill", elementText(`${this.prefix}fill`, {}, pattern));
  }

  private borderId(base: number, before: CellFormat, format: CellFormat): number {
    const node = childrenOf(child(this.root, "borders"), "border")[base];
    const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
      const same = JSON.stringify(before.borders[side]) === JSON.stringify(format.borders[side]);
      return same ? this.raw(child(node, side)) : edgeText(this.prefix, side, format.borders[side]);
    });
    const content = sides.join("") + this.raw(child(node, "diagonal"));
    return this.append("borders", "border", elementText(`${this.prefix}border`, { ...node?.attributes }, content));
  }
}

function formatCodeText(code: string): string {
  return elementText("", { formatCode: code }).slice(2, -2);
}
