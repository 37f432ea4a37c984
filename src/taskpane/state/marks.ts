import type { CellFlag } from "../../excel";
import type { CellRange } from "../../snapshot";
import { cellKey, singleCell } from "../../snapshot";
import type { Result } from "./types";

/** The findings as marks for the sheet: each on the whole merged range of its cell. */
export function marksOf({ findings, inspection }: Result): CellFlag[] {
  const merges = new Map<string, ReadonlyMap<string, CellRange>>(
    inspection.snapshot.sheets.map((sheet) => [
      sheet.name,
      new Map(sheet.merges.map((merge) => [cellKey(merge), merge])),
    ]),
  );
  return findings.map(({ finding, message }) => ({
    sheet: finding.sheet,
    range: merges.get(finding.sheet)?.get(cellKey(finding.cell)) ?? singleCell(finding.cell),
    severity: finding.severity,
    message,
  }));
}
