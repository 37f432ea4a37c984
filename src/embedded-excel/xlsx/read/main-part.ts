import type { Parts } from "../../model";
import { WorkbookFileError, type WorkbookFileErrorCode } from "../errors";
import type { ContentTypes } from "../package/content-types";
import { readRelationships } from "../package/relationships";

/** What the content type of a package's main part says that it is. The first that fits counts. */
const KINDS: readonly (readonly [contentType: RegExp, code: WorkbookFileErrorCode | "workbook"])[] = [
  [/ms-excel\.sheet\.binary/i, "binary-workbook"],
  [/(spreadsheetml|ms-excel)\.(sheet|template|addin).*main\+xml/i, "workbook"],
  [/wordprocessingml|ms-word/i, "word"],
  [/presentationml|ms-powerpoint/i, "powerpoint"],
];

/**
 * The part that holds the workbook, by the package's relationships and content types.
 * @throws WorkbookFileError that says what the package holds instead
 */
export function mainPart(parts: Parts, types: ContentTypes): string {
  const links = readRelationships(parts, "").filter(({ kind, isExternal }) => kind === "officeDocument" && !isExternal);
  const target = links.find((link) => parts.has(link.target))?.target;
  if (target === undefined) throw new WorkbookFileError("not-a-workbook", "no main part");
  const type = types.of(target);
  const code = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "not-a-workbook";
  if (code !== "workbook") throw new WorkbookFileError(code, `${target}: ${type}`);
  return target;
}

/** Whether a zip archive is an OpenDocument file: it begins with its type, stored as it stands. */
export function isOpenDocument(parts: Parts): boolean {
  if (!parts.has("mimetype")) return false;
  const type = new TextDecoder().decode(parts.read("mimetype") ?? undefined);
  return type.startsWith("application/vnd.oasis.opendocument");
}
