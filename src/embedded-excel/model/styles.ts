import type { BorderEdge, CellFormat, Font } from "./types";

export const NO_EDGE: BorderEdge = { style: "none", color: "#000000" };

export const DEFAULT_FONT: Font = {
  name: "游ゴシック",
  size: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  color: "#000000",
  vertical: "baseline",
};

export const DEFAULT_FORMAT: CellFormat = {
  font: DEFAULT_FONT,
  fill: null,
  borders: { top: NO_EDGE, right: NO_EDGE, bottom: NO_EDGE, left: NO_EDGE },
  horizontal: "general",
  vertical: "center",
  wrapText: false,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
  numberFormat: "General",
  locked: true,
};

/** What of a format is to be changed; the rest stays. */
export interface FormatPatch extends Partial<Omit<CellFormat, "font" | "borders">> {
  readonly font?: Partial<Font>;
  readonly borders?: Partial<CellFormat["borders"]>;
}

/** A format that was appended after reading: `base` with `patch`. */
export interface AppendedFormat {
  readonly base: number;
  readonly patch: FormatPatch;
  readonly format: CellFormat;
}

/** Where the formats of a file come from; asked once for each id. */
export interface FormatSource {
  readonly count: number;
  resolve(id: number): CellFormat;
}

/** The workbook's cell formats by style id. Appended to, never rewritten. */
export class StyleTable {
  private readonly formats: (CellFormat | undefined)[] = [];
  private readonly added: AppendedFormat[] = [];
  private readonly idsByKey = new Map<string, number>();

  constructor(private readonly source: FormatSource = { count: 1, resolve: () => DEFAULT_FORMAT }) {}

  get count(): number {
    return this.source.count + this.added.length;
  }

  /** What was appended, in order: the first has the id `count - appended.length`. */
  get appended(): readonly AppendedFormat[] {
    return this.added;
  }

  /** The format of a style id; of an id that the file does not define, the default. */
  formatOf(id: number): CellFormat {
    const known = this.formats[id];
    if (known) return known;
    const appended = this.added[id - this.source.count];
    const format = appended ? appended.format : this.source.resolve(id < this.source.count ? id : 0);
    return (this.formats[id] = format);
  }

  /** The style id of `id` with `patch`: `id` itself where nothing changes, else one that is appended once. */
  withFormat(id: number, patch: FormatPatch): number {
    const before = this.formatOf(id);
    const format: CellFormat = {
      ...before,
      ...patch,
      font: { ...before.font, ...patch.font },
      borders: { ...before.borders, ...patch.borders },
    };
    if (JSON.stringify(format) === JSON.stringify(before)) return id;
    const key = `${id}|${JSON.stringify(format)}`;
    const known = this.idsByKey.get(key);
    if (known !== undefined) return known;
    const appended = this.count;
    this.added.push({ base: id, patch, format });
    this.idsByKey.set(key, appended);
    return appended;
  }
}
