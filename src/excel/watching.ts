import { areasOfAddress } from "./merged-areas";
import type { SheetRange } from "./reading-cells";
import type { ExcelSession } from "./run";

/** Something changed in the workbook. */
export type WorkbookChange =
  /** The contents of cells, by whomever: our own writes are told too. */
  | ({ readonly kind: "cells" } & SheetRange)
  /** Rows, columns or cells came, went or moved: what is known of places on a sheet is out of date. */
  | { readonly kind: "geometry" }
  /** Sheets came or went. */
  | { readonly kind: "sheets" };

/** Ends the watching. */
export type Unwatch = () => Promise<void>;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells of changes of cell contents until it is ended or the pane is closed. Results of formulas are not told (Excel raises
 * no event for them), nor that a sheet was renamed. Excel is asked nothing when an event comes: the user is often typing
 * in the next cell already, and then it would refuse.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 * @param names the sheets' names by id; those that are not known yet are added. A sheet is told by the name it has here.
 */
export async function watchWorkbook(
  session: ExcelSession,
  names: Map<string, string>,
  onChange: (change: WorkbookChange) => void,
): Promise<Unwatch> {
  const sheetsChanged = async () => onChange({ kind: "sheets" });
  const changed = async ({ changeType, worksheetId, address }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const sheet = names.get(worksheetId);
    if (changeType !== "RangeEdited") return onChange({ kind: "geometry" });
    if (sheet === undefined) return onChange({ kind: "sheets" });
    for (const range of areasOfAddress(address)) onChange({ kind: "cells", sheet, range });
  };
  const handlers = await session.run(async (context): Promise<Handler[]> => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(sheetsChanged),
      worksheets.onDeleted.add(sheetsChanged),
    ];
    worksheets.load("items/id,items/name");
    await context.sync();
    for (const { id, name } of worksheets.items) if (!names.has(id)) names.set(id, name);
    return added;
  });
  return () => session.guard(() => remove(handlers));
}

/** Handlers are removed in the context that they were added in. */
async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  for (const handler of handlers) handler.remove();
  await first?.context.sync();
}
