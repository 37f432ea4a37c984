import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook in raw XML, for tests of what a file may hold. */
export interface PackageSketch {
  /** The inside of `<worksheet>` for each sheet. */
  readonly sheets: readonly string[];
  /** The inside of `<sst>`. */
  readonly strings?: string;
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  /** The inside of `<workbook>` before `<sheets>`. */
  readonly workbook?: string;
  /** Attributes of each `<sheet>`, `name` included; by default sheet1, sheet2 … */
  readonly sheetAttributes?: readonly string[];
  /** More parts, or other contents for those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook with this content. */
export function partsOf(sketch: PackageSketch): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(sketch.sheets.length),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sketch),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sketch.sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["rIdStyles", "styles", "styles.xml"],
      ["rIdStrings", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${sketch.styles ?? ""}</styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${sketch.strings ?? ""}</sst>`,
  };
  sketch.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${sheet}</worksheet>`;
  });
  const all = Object.entries({ ...parts, ...sketch.parts });
  return Object.fromEntries(all.map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]));
}

/** An .xlsx file with this content. */
export function packageOf(sketch: PackageSketch): Uint8Array {
  return zipSync(partsOf(sketch));
}

/** A workbook with one sheet whose `<sheetData>` is this. */
export function packageOfRows(rows: string, more: Partial<PackageSketch> = {}): Uint8Array {
  return packageOf({ sheets: [`<sheetData>${rows}</sheetData>`], ...more });
}

/** A relationships part. */
export function relationships(links: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const entries = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, "worksheet"),
  );
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const others = [
    override("workbook.xml", "sheet.main"),
    override("styles.xml", "styles"),
    override("sharedStrings.xml", "sharedStrings"),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${[...others, ...sheets].join("")}</Types>`;
}

function workbookXml(sketch: PackageSketch): string {
  const sheets = sketch.sheets.map((_, index) => {
    const attributes = sketch.sheetAttributes?.[index] ?? `name="sheet${index + 1}"`;
    return `<sheet ${attributes} sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${sketch.workbook ?? ""}<sheets>${sheets.join("")}</sheets></workbook>`;
}
