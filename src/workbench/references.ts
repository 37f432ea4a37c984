import { parseArea, type Area, type Sheet, type Workbook } from "../embedded-excel";

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The place that an address ("B5", "A3:C10", "'様式３'!B5") or a defined name stands for; addresses without sheet mean
 * `from`. Null where there is none, or the name stands for a formula.
 */
export function placeOf(workbook: Workbook, reference: string, from: Sheet): Place | null {
  const name = workbook.definedNames.find((defined) => defined.name.toLowerCase() === reference.toLowerCase());
  const address = name?.formula ?? reference.replace(/^[=#]/, "");
  const at = address.lastIndexOf("!");
  const sheetName = address.slice(0, Math.max(0, at)).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = at < 0 ? from : workbook.sheetByName(sheetName);
  const area = parseArea(address.slice(at + 1));
  return sheet && area ? { sheet, area } : null;
}
