import { parseArea, type Note, type Parts } from "../../model";
import type { Relationship } from "../package/relationships";
import { scanXml } from "../xml/scan";
import { child, childrenOf, numberOf, parseXml } from "../xml/tree";
import type { Palette } from "./colors";
import { textOfPart } from "./context";
import { StringReader } from "./strings";

/** The notes of a sheet (メモ, called comments in files). */
export function readNotes(parts: Parts, relationships: readonly Relationship[], palette: Palette): readonly Note[] {
  const link = relationships.find(({ kind, isExternal }) => kind === "comments" && !isExternal);
  if (!link || !parts.has(link.target)) return [];
  const source = textOfPart(parts, link.target);
  const root = parseXml(source, link.target);
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  const texts = noteTexts(source, link.target, palette);
  return childrenOf(child(root, "commentList"), "comment").flatMap((comment, index) => {
    const area = parseArea(comment.attributes["ref"] ?? "");
    if (!area) return [];
    const author = authors[numberOf(comment, "authorId", -1)] ?? "";
    return [{ row: area.row, column: area.column, author, text: texts[index] ?? "" }];
  });
}

function noteTexts(source: string, part: string, palette: Palette): readonly string[] {
  const reader = new StringReader(palette);
  const texts: string[] = [];
  scanXml(source, part, {
    open: (tag) => reader.open(tag),
    close(name, start, end) {
      reader.close(name, start, end);
      if (name !== "comment") return;
      const { content } = reader.take();
      texts.push(content.kind === "text" ? content.text : "");
    },
    text: (text) => reader.text(text),
  });
  return texts;
}
