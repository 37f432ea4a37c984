import type { Area, Sheet } from "../model";
import { accessDenied } from "./errors";

/**
 * @throws HostError AccessDenied when the sheet is protected and one of the cells is locked.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export function demandUnlocked(sheet: Sheet, areas: readonly Area[]): void {
  if (!sheet.isProtected) return;
  const isLocked = areas.some((area) => {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (sheet.formatAt(row, column).locked) return true;
      }
    }
    return false;
  });
  if (isLocked) throw accessDenied("The cells are locked on a protected sheet.");
}

/**
 * @throws HostError AccessDenied when the sheet is protected: then formats, sizes, merges and rules cannot be changed
 * (unless whoever protected it allowed that, which is not imitated).
 */
export function demandUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied("The sheet is protected.");
}
