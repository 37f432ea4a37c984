import type { Parts } from "../../model";
import { WorkbookFileError } from "../errors";
import { childrenOf, parseXml } from "../xml/tree";
import { decodeXml } from "../xml/text";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Tells the content type of each part of a package (ISO/IEC 29500-2, 7.2.3). */
export class ContentTypes {
  private readonly byName = new Map<string, string>();
  private readonly byExtension = new Map<string, string>();

  /** @throws WorkbookFileError "damaged" when the list is not well-formed; a package without one is no OPC package. */
  constructor(parts: Parts) {
    const bytes = parts.read(CONTENT_TYPES_PART);
    if (!bytes) throw new WorkbookFileError("archive", "no content types");
    const root = parseXml(decodeXml(bytes, CONTENT_TYPES_PART), CONTENT_TYPES_PART);
    for (const { attributes } of childrenOf(root, "Default"))
      this.byExtension.set((attributes["Extension"] ?? "").toLowerCase(), attributes["ContentType"] ?? "");
    for (const { attributes } of childrenOf(root, "Override"))
      this.byName.set((attributes["PartName"] ?? "").replace(/^\//, "").toLowerCase(), attributes["ContentType"] ?? "");
  }

  of(part: string): string {
    const name = part.toLowerCase();
    return this.byName.get(name) ?? this.byExtension.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  }
}
