import { EMPTY_CONTENT, holds, intersection, type Area, type Sheet } from "../model";
import { apiNotFound } from "./errors";
import { demandUnlocked, demandUnprotected } from "./locking";

/** Empties cells, takes their formats off, or both. @throws HostError AccessDenied */
export function clearCells(sheet: Sheet, area: Area, applyTo: unknown): void {
  if (applyTo !== "All" && applyTo !== "Contents" && applyTo !== "Formats") {
    throw apiNotFound(`Range.clear of ${String(applyTo)}`);
  }
  if (applyTo === "Contents") demandUnlocked(sheet, [area]);
  else demandUnprotected(sheet);
  const stored: (readonly [number, number])[] = [];
  sheet.forEachCell((_, row, column) => {
    if (holds(area, row, column)) stored.push([row, column]);
  });
  if (applyTo === "All") {
    sheet.putLists({ hyperlinks: sheet.hyperlinks.filter((link) => !intersection(link.area, area)) });
  }
  for (const [row, column] of stored) {
    if (applyTo !== "Formats") sheet.setContent(row, column, EMPTY_CONTENT);
    if (applyTo !== "Contents") sheet.setStyle(row, column, 0);
  }
}
