import { format } from "numfmt";
import type { CellContent } from "../types";

/** What Excel displays for a content under a number format, in a Japanese Excel. */
export function displayText(content: CellContent, numberFormat: string, date1904: boolean): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "error":
      return content.error;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "text":
      return numberFormat === "General" || numberFormat === "@" ? content.text : format(numberFormat, content.text);
    case "number":
      return format(numberFormat, content.number + (date1904 ? 1462 : 0), { throws: false });
  }
}
