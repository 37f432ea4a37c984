import { cellArea, type Area, type Sheet, type Workbook } from "../../model";
import type { Origin } from "../origin";
import { formulasDependOn } from "./dependence";
import type { Difference } from "./difference";
import type { PackageEdit } from "./package-edit";
import { removeCalcChain } from "./removal";
import { demandCalculation } from "./workbook";

/**
 * Cached results of formulas that read what changed may be wrong: Excel is asked to work them out on opening. Where the set of
 * formulas changed, the chain of calculation goes, which would name cells without formula; Excel makes it anew.
 */
export function keepCalculationTrue(
  workbook: Workbook,
  origin: Origin,
  difference: Difference,
  edit: PackageEdit,
): void {
  const formulas = formulasChanged(workbook, difference);
  if (formulas) removeCalcChain(edit, origin.workbookPart);
  const changed = changedValues(difference);
  if (formulas || (changed.size > 0 && formulasDependOn(workbook, changed)))
    demandCalculation(edit, origin.workbookPart);
}

function formulasChanged(workbook: Workbook, { sheets, sheetOrder }: Difference): boolean {
  const added = workbook.sheets.filter((sheet) => !sheetOrder.includes(sheet));
  const gone = sheetOrder.filter((sheet) => !workbook.sheets.includes(sheet));
  if ([...added, ...gone].some(hasFormula)) return true;
  return [...sheets].some(([sheet, { cells }]) =>
    [...cells].some(([row, columns]) =>
      [...columns].some(
        ([column, before]) => (before?.formula ?? null) !== (sheet.storedRow(row)?.[column]?.formula ?? null),
      ),
    ),
  );
}

function changedValues({ sheets }: Difference): ReadonlyMap<Sheet, readonly Area[]> {
  const changed = [...sheets].map(([sheet, { cells }]) => {
    const areas = [...cells].flatMap(([row, columns]) =>
      [...columns]
        .filter(([column, before]) => !sameContent(before?.content, sheet.storedRow(row)?.[column]?.content))
        .map(([column]) => cellArea(row, column)),
    );
    return [sheet, areas] as const;
  });
  return new Map(changed.filter(([, areas]) => areas.length > 0));
}

function sameContent(before: object | undefined, after: object | undefined): boolean {
  const empty = { kind: "empty" };
  return JSON.stringify(before ?? empty) === JSON.stringify(after ?? empty);
}

function hasFormula(sheet: Sheet): boolean {
  let found = false;
  sheet.forEachCell(({ formula }) => {
    found ||= formula !== null;
  });
  return found;
}
