import type { Parts } from "../../model";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { decodeXml } from "../xml/text";
import { parseXml, type XmlNode } from "../xml/tree";

/** Counts what a file asks for and stops where it is too much. */
export class Budget {
  private readonly left = {
    filledCells: LIMITS.filledCells as number,
    storedCells: LIMITS.storedCells as number,
    cellCharacters: LIMITS.cellCharacters as number,
    sharedFormulaCharacters: LIMITS.sharedFormulaCharacters as number,
    rules: LIMITS.rules as number,
  };

  /** @throws WorkbookFileError "too-large" */
  take(what: keyof Budget["left"], count: number): void {
    this.left[what] -= count;
    if (this.left[what] < 0) throw new WorkbookFileError("too-large", what);
  }
}

/** The text of a part. @throws WorkbookFileError "damaged" where the package says that it is there and it is not */
export function textOfPart(parts: Parts, name: string): string {
  const bytes = parts.read(name);
  if (!bytes) throw new WorkbookFileError("damaged", `${name} is missing`);
  return decodeXml(bytes, name);
}

/** A small part as a whole. */
export function treeOfPart(parts: Parts, name: string): XmlNode {
  return parseXml(textOfPart(parts, name), name);
}
