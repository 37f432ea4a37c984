import { areasOfAddress } from "./merged-areas";
import type { SheetRange } from "./reading-cells";
import type { ExcelSession } from "./run";

/** Something changed in the workbook. */
export type WorkbookChange =
  /** The contents of cells, by whomever: our own writes are told too. */
  | ({ readonly kind: "cells" } & SheetRange)
  /** Rows or columns came, went or moved, or sheets did: what is known of places is out of date. */
  | { readonly kind: "structure" };

/** Ends the watching. */
export type Unwatch = () => Promise<void>;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells of changes of cell contents until it is ended or the pane is closed. Results of formulas are not told (Excel raises
 * no event for them).
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
export async function watchWorkbook(
  session: ExcelSession,
  onChange: (change: WorkbookChange) => void,
): Promise<Unwatch> {
  const structure = async () => onChange({ kind: "structure" });
  const changed = async ({ changeType, worksheetId, address }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // Sheets can be renamed without an event, so the name is asked each time. Where that fails (a cell is being edited
    // again, the sheet has gone) places cannot be told.
    const name = changeType === "RangeEdited" ? await nameOf(session, worksheetId).catch(() => null) : null;
    if (name === null) return structure();
    for (const range of areasOfAddress(address)) onChange({ kind: "cells", sheet: name, range });
  };
  const handlers = await session.run(async (context): Promise<Handler[]> => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
    ];
    await context.sync();
    return added;
  });
  return () => session.guard(() => remove(handlers));
}

function nameOf(session: ExcelSession, worksheetId: string): Promise<string | null> {
  return session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

/** Handlers are removed in the context that they were added in. */
async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  for (const handler of handlers) handler.remove();
  await first?.context.sync();
}
