import { areaName, type Sheet } from "../../model";
import { widthInCharacters } from "../read/widths";
import { rowText } from "./cells";
import { newDrawingText } from "./charts";
import { formatText } from "./conditional-formats";
import { columnText, mergesText } from "./geometry";
import { sheetPrText, viewsText } from "./sheet-properties";
import { hyperlinkText } from "./hyperlinks";
import { pageLayoutText } from "./page-layout";
import type { Tables } from "./sheet";
import { elementText } from "./text-patch";
import { validationsText } from "./validations";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** A whole worksheet part for a sheet that no part of the file holds yet. */
export function newSheetText(
  sheet: Sheet,
  part: string,
  tables: Tables,
  isInFront: boolean,
  isStrict: boolean,
): string {
  const { styles, digitWidth, edit } = tables;
  const { properties, defaults } = sheet;
  const columns = sheet.columnSpans.map((span) => columnText("", span, digitWidth, styles)).join("");
  const links = sheet.hyperlinks.map((link) => hyperlinkText("", link, part, edit)).join("");
  const used = sheet.usedArea({ valuesOnly: false });
  const content = [
    sheetPrText(properties),
    elementText("dimension", { ref: used ? areaName(used) : "A1" }),
    viewsText("", properties, isInFront),
    elementText("sheetFormatPr", {
      defaultColWidth: widthInCharacters(defaults.columnWidth, digitWidth),
      defaultRowHeight: defaults.rowHeight,
      zeroHeight: defaults.rowsHidden || null,
    }),
    columns && elementText("cols", {}, columns),
    elementText("sheetData", {}, rowsText(sheet, tables)),
    mergesText("", sheet.merges.map(areaName)),
    ...sheet.conditionalFormats.map((format) => formatText("", format, format.priority, styles)),
    validationsText("", sheet.dataValidations),
    links && elementText("hyperlinks", {}, links),
    pageLayoutText(properties.pageLayout),
    newDrawingText("", sheet, part, edit),
    tables.tables.newSheetText(part, sheet),
  ];
  return elementText("worksheet", { xmlns: isStrict ? STRICT_MAIN : MAIN }, content.join(""));
}

function rowsText(sheet: Sheet, tables: Tables): string {
  const rows = new Set<number>();
  sheet.forEachCell((_cell, row) => rows.add(row));
  for (const [row] of sheet.recordedRows()) rows.add(row);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => rowText("", row, sheet, tables))
    .join("");
}
