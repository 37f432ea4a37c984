import { toExcelError } from "../errors";
import type { ExcelSession } from "../run";
import { cellChecks } from "./cell-checks";
import type { Check } from "./check";
import { markChecks } from "./mark-checks";
import type { CheckOutcome, Diagnosis } from "./types";

/** Each check has an Excel.run of its own, so that one that fails leaves the others alone. */
const CHECKS: readonly Check[] = [...cellChecks, ...markChecks];

/**
 * Tries on an empty sheet of its own what the adapter relies on, and deletes the sheet. No cell of the user's sheets is
 * read or written; deleting a sheet clears Excel's undo.
 * @throws ExcelError where no sheet can be added (a protected workbook)
 */
export async function diagnose(session: ExcelSession): Promise<Diagnosis> {
  const { scratch, front } = await session.run(addScratch);
  const outcomes: CheckOutcome[] = [];
  try {
    for (const check of CHECKS) outcomes.push(await tryOut(session, check, scratch));
  } finally {
    await session.run((context) => removeScratch(context, scratch, front)).catch(() => undefined);
  }
  return { outcomes, isScratchGone: await session.run((context) => isGone(context, scratch)) };
}

/** Adds the sheet; gives its id and that of the sheet in front. */
async function addScratch(context: Excel.RequestContext): Promise<{ scratch: string; front: string }> {
  const front = context.workbook.worksheets.getActiveWorksheet();
  const scratch = context.workbook.worksheets.add();
  front.load("id");
  scratch.load("id");
  await context.sync();
  return { scratch: scratch.id, front: front.id };
}

async function tryOut(session: ExcelSession, check: Check, scratch: string): Promise<CheckOutcome> {
  try {
    const result = await session.run((context) => check.run(context, context.workbook.worksheets.getItem(scratch)));
    return { id: check.id, ...result };
  } catch (error) {
    return { id: check.id, passed: false, seen: toExcelError(error).code };
  }
}

async function removeScratch(context: Excel.RequestContext, scratch: string, front: string): Promise<void> {
  context.workbook.worksheets.getItem(front).activate();
  context.workbook.worksheets.getItem(scratch).delete();
  await context.sync();
}

async function isGone(context: Excel.RequestContext, scratch: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(scratch);
  await context.sync();
  return sheet.isNullObject;
}
