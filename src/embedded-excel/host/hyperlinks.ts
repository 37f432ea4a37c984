import type { Area, Sheet } from "../model";
import { invalidArgument } from "./errors";
import { demandUnprotected } from "./locking";
import { writeValues } from "./range-writing";

/** A cell's link as `Excel.RangeHyperlink`; null where there is none. */
export function hyperlinkOf(sheet: Sheet, area: Area): unknown {
  const link = sheet.hyperlinkAt(area.row, area.column);
  if (!link) return null;
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.documentReference === null ? {} : { documentReference: link.documentReference }),
    screenTip: link.screenTip ?? "",
    textToDisplay: sheet.textOf(area.row, area.column),
  };
}

/** Puts a link on cells. The text to display takes the place of the cell's text. @throws HostError InvalidArgument */
export function putHyperlink(sheet: Sheet, area: Area, link: unknown): void {
  demandUnprotected(sheet);
  const { address, documentReference, screenTip, textToDisplay } = (link ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof address !== "string" && typeof documentReference !== "string") {
    throw invalidArgument("A link needs an address or a place in the workbook.");
  }
  sheet.setHyperlink({
    area,
    address: typeof address === "string" ? address : null,
    documentReference: typeof documentReference === "string" ? documentReference : null,
    screenTip: typeof screenTip === "string" ? screenTip : null,
  });
  const cell = { ...area, rowCount: 1, columnCount: 1 };
  const shown = sheet.textOf(area.row, area.column);
  const words = typeof textToDisplay === "string" ? textToDisplay : shown || String(address ?? documentReference);
  if (words !== shown) writeValues(sheet, cell, [[words]]);
}
