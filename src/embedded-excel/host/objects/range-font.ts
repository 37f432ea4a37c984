import type { Area, Font, Sheet } from "../../model";
import { colorOf } from "../colors";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { underlineName, underlineOf } from "../format-names";
import { changeFormats } from "../format-writing";
import { common, fontsOf } from "../uniform";
import { HostObject } from "./host-object";

/** The font of a range; what differs among its cells, or within the text of one, is null. */
export class RangeFont extends HostObject {
  readonly typeName = "RangeFont";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  get name(): string | null {
    return this.common("name");
  }

  set name(name: unknown) {
    this.change({ name: String(name) });
  }

  /** Points. */
  get size(): number | null {
    return this.common("size");
  }

  set size(points: unknown) {
    if (typeof points !== "number" || points < 1 || points > 409) throw invalidArgument("A font has 1 to 409 points.");
    this.change({ size: points });
  }

  get bold(): boolean | null {
    return this.common("bold");
  }

  set bold(isBold: unknown) {
    this.change({ bold: isBold === true });
  }

  get italic(): boolean | null {
    return this.common("italic");
  }

  set italic(isItalic: unknown) {
    this.change({ italic: isItalic === true });
  }

  get strikethrough(): boolean | null {
    return this.common("strikethrough");
  }

  set strikethrough(isStruck: unknown) {
    this.change({ strikethrough: isStruck === true });
  }

  get color(): string {
    return this.common("color") ?? "";
  }

  set color(color: unknown) {
    this.change({ color: colorOf(color) });
  }

  get underline(): string | null {
    const underline = this.common("underline");
    return underline && underlineName(underline);
  }

  set underline(name: unknown) {
    this.change({ underline: underlineOf(name) });
  }

  private common<Name extends keyof Font>(name: Name): Font[Name] | null {
    return common([...fontsOf(this.sheet, this.areas)].map((font) => font[name]));
  }

  private change(font: Partial<Font>): void {
    changeFormats(this.host, this.sheet, this.areas, { font });
  }
}
