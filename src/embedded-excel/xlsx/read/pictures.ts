import type { Sheet, Workbook } from "../../model";
import { WorkbookFileError } from "../errors";
import { originOf } from "../origin";
import { readRelationships, type Relationship } from "../package/relationships";
import type { Lines } from "../places";
import { child, descendants, prefixed, type XmlNode } from "../xml/tree";
import { anchorPlace } from "./charts";
import { treeOfPart } from "./context";

/** What a drawing shows beside charts. */
export type PictureContent =
  | { readonly kind: "image"; readonly mediaType: string; readonly bytes: Uint8Array }
  /** A shape or text box with its words. */
  | { readonly kind: "shape"; readonly text: string }
  /** An image of a kind that browsers do not know ("emf"), or one that is not in the file. */
  | { readonly kind: "foreignImage"; readonly format: string }
  | { readonly kind: "other" };

/** Something drawn over the cells. It is shown and stays in the file as it is; the model does not hold it. */
export interface Picture {
  readonly name: string;
  /** 代替テキスト; "" for none. */
  readonly description: string;
  readonly content: PictureContent;
  /** Points from the sheet's top-left corner, by the rows and columns as they are now. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on a sheet beside cells and charts, from behind to the front; nothing where the drawing cannot be read. */
export function picturesOf(workbook: Workbook, sheet: Sheet): readonly Picture[] {
  const origin = originOf(workbook);
  const part = origin?.sheets.get(sheet)?.drawing?.part;
  if (!origin || part === undefined) return [];
  try {
    const links = readRelationships(origin.archive, part);
    const lines: Lines = { rows: sheet.recordedRows(), columns: sheet.columnSpans, defaults: sheet.defaults };
    return anchorsOf(treeOfPart(origin.archive, part)).flatMap((anchor) => {
      const content = contentOf(anchor, links, (name) => origin.archive.read(name));
      if (!content) return [];
      const properties = descendants(anchor, "cNvPr")[0]?.attributes ?? {};
      const [name, description] = [properties["name"] ?? "", properties["descr"] ?? ""];
      return [{ name, description, content, ...anchorPlace(anchor, lines) }];
    });
  } catch (error) {
    if (error instanceof WorkbookFileError) return [];
    throw error;
  }
}

const ANCHORS = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);

/** Newer writers put anchors into `mc:AlternateContent`; its first choice counts. */
function anchorsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((inner) => {
    if (ANCHORS.has(inner.name)) return [inner];
    return inner.name === "AlternateContent" ? anchorsOf(inner.children[0] ?? inner) : [];
  });
}

/** What an anchor holds; null for a chart, which the model has, and for what is hidden. */
function contentOf(
  anchor: XmlNode,
  links: readonly Relationship[],
  read: (part: string) => Uint8Array | null,
): PictureContent | null {
  const alternative = child(anchor, "AlternateContent");
  const [object] = (alternative ? (alternative.children[0]?.children ?? []) : anchor.children).filter(({ name }) =>
    OBJECTS.has(name),
  );
  if (!object || descendants(object, "cNvPr")[0]?.attributes["hidden"] === "1") return null;
  if (object.name === "pic") return imageOf(object, links, read);
  if (object.name === "sp") return { kind: "shape", text: wordsOf(object) };
  const isChart = object.name === "graphicFrame" && descendants(object, "chart").length > 0;
  // Lines and arrows between cells have no box to show.
  return isChart || object.name === "cxnSp" ? null : { kind: "other" };
}

const OBJECTS = new Set(["pic", "sp", "graphicFrame", "grpSp", "cxnSp", "contentPart"]);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  webp: "image/webp",
};

function imageOf(
  picture: XmlNode,
  links: readonly Relationship[],
  read: (part: string) => Uint8Array | null,
): PictureContent {
  const [blip] = descendants(picture, "blip");
  const id = blip && prefixed(blip, "embed");
  const link = links.find((candidate) => candidate.id === id && !candidate.isExternal);
  const format = link?.target.split(".").at(-1)?.toLowerCase() ?? "";
  const mediaType = MEDIA_TYPES[format];
  const bytes = link && mediaType !== undefined ? read(link.target) : null;
  return bytes && mediaType !== undefined
    ? { kind: "image", mediaType, bytes }
    : { kind: "foreignImage", format: format.toUpperCase() };
}

function wordsOf(shape: XmlNode): string {
  const [body] = descendants(shape, "txBody");
  const paragraphs = body ? descendants(body, "p") : [];
  return paragraphs
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n")
    .trim();
}
