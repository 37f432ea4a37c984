import { rangeToA1, type CellRange } from "../../snapshot";
import { formatsOf, type FlagRule } from "./finding";
import { markerFormula, SEVERITIES, STYLES } from "./marks";
import type { SurveyedSheet } from "./survey";
import type { CellFlag, FlagSeverity } from "./types";

/**
 * `getRanges` takes less than 8,192 characters; reports put the limit near 8,000.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1)
 */
const LONGEST_LIST = 7_500;

/** Takes all rules of ours off the sheet, from the last to the first: each deletion moves those behind it. */
export function removeHighlights({ sheet, rules }: SurveyedSheet): void {
  const indexes = rules.map(({ index }) => index).sort((a, b) => b - a);
  for (const index of indexes) formatsOf(sheet).getItemAt(index).delete();
}

/**
 * Highlights cells by one rule for each severity (more only where the address list is too long). `add` takes the top
 * place, so the mildest comes first. Gives the rules in their places.
 */
export function putHighlights({ sheet }: SurveyedSheet, flags: readonly CellFlag[]): FlagRule[] {
  const rules: Omit<FlagRule, "index">[] = [];
  for (const severity of [...SEVERITIES].reverse()) {
    const areas = flags.filter((flag) => flag.severity === severity).map(({ range }) => range);
    for (const chunk of chunked(areas)) {
      putHighlight(sheet, severity, chunk);
      rules.unshift({ severity, areas: chunk });
    }
  }
  return rules.map((rule, index) => ({ ...rule, index }));
}

function putHighlight(sheet: Excel.Worksheet, severity: FlagSeverity, areas: readonly CellRange[]): void {
  const ranges = sheet.getRanges(areas.map(rangeToA1).join(","));
  ranges.untrack();
  const { custom } = ranges.conditionalFormats.add("Custom");
  custom.rule.formula = markerFormula(severity);
  const { fill, font, bold, italic, underline, edge } = STYLES[severity];
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  if (bold) custom.format.font.bold = bold;
  if (italic) custom.format.font.italic = italic;
  if (underline !== "None") custom.format.font.underline = underline;
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = custom.format.borders.getItem(side);
    border.style = edge;
    border.color = font;
  }
}

/** Lists whose addresses, joined by commas, are short enough. */
function chunked(areas: readonly CellRange[]): CellRange[][] {
  const chunks: CellRange[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const added = rangeToA1(area).length + 1;
    if (length + added > LONGEST_LIST) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(area);
    length += added;
  }
  return chunks;
}
