import type { Sheet, Workbook } from "../../model";
import { originOf, type Origin } from "../origin";
import { keepCalculationTrue } from "./calculation";
import { differenceOf, type Difference, type SheetDifference } from "./difference";
import { PackageEdit } from "./package-edit";
import { writeSheet, type Tables } from "./sheet";
import { writeSettings } from "./settings";
import { StringWriter } from "./strings";
import { StyleWriter } from "./styles";
import { TableWriter } from "./tables";
import { writeSheetList } from "./workbook";

/**
 * The bytes of a workbook with its changes. Only what changed is patched into the XML that was read; parts that nothing
 * touches stay byte for byte, and without any change the bytes are those that were read. The workbook itself stays as it is.
 * @throws Error for a workbook that was not read from a file
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const origin = originOf(workbook);
  if (!origin) throw new Error("only a workbook that was read can be written");
  const edit = new PackageEdit(origin.archive);
  const difference = differenceOf(workbook);
  if (isNothing(workbook, difference)) return edit.bytes();
  const tables: Tables = {
    edit,
    styles: new StyleWriter(edit, () => origin.stylesPart ?? addStyles(edit, origin), workbook.styles),
    strings: new StringWriter(origin.sharedStringsPart, origin.sharedStringCount),
    tables: new TableWriter(edit),
    digitWidth: origin.digitWidth,
  };
  writeSheets(workbook, origin, difference, tables);
  writeSheetList(workbook, origin, difference, tables);
  if (difference.settingsChanged) writeSettings(workbook.settings, origin, edit);
  keepCalculationTrue(workbook, origin, difference, edit);
  tables.styles.finish();
  tables.strings.finish(edit);
  return edit.bytes();
}

function isNothing(workbook: Workbook, { sheets, sheetOrder, activeSheet, settingsChanged }: Difference): boolean {
  const sameSheets =
    workbook.sheets.length === sheetOrder.length && sheetOrder.every((sheet, at) => sheet === workbook.sheets[at]);
  const untouched = [...sheets].every(
    ([sheet, { cells, rows, lists, properties }]) =>
      cells.size === 0 &&
      rows.size === 0 &&
      Object.keys(lists).length === 0 &&
      JSON.stringify(properties) === JSON.stringify(sheet.properties),
  );
  return sameSheets && untouched && activeSheet === workbook.activeSheet && !settingsChanged;
}

function writeSheets(workbook: Workbook, origin: Origin, difference: Difference, tables: Tables): void {
  for (const sheet of workbook.sheets) {
    const place = origin.sheets.get(sheet);
    if (!place) continue;
    const isInFront = frontChange(sheet, workbook, difference);
    const changes = difference.sheets.get(sheet);
    if (changes || isInFront !== null) writeSheet(sheet, changes ?? nothingOf(sheet), place, tables, isInFront);
  }
}

function frontChange(sheet: Sheet, { activeSheet }: Workbook, difference: Difference): boolean | null {
  if (activeSheet === difference.activeSheet) return null;
  if (sheet === activeSheet) return true;
  return sheet === difference.activeSheet ? false : null;
}

function nothingOf({ properties }: Sheet): SheetDifference {
  return { cells: new Map(), rows: new Map(), lists: {}, properties };
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const PLAIN_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** A workbook without styles gets Excel's plain ones, so that there is something to append to. */
function addStyles(edit: PackageEdit, { workbookPart }: Origin): string {
  const part = edit.freeName(`${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles{n}.xml`);
  edit.add(part, PLAIN_STYLES, STYLES_TYPE);
  edit.link(workbookPart, "styles", part);
  return part;
}
