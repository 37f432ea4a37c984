import { areaName, cellArea, holds, isCalculable, lastColumn, lastRow, type EmbeddedHost } from "../embedded-excel";
import { messages } from "./messages";

/** What the name box and the content bar say about the selection: its address, and the active cell's whole content. */
export function selectionText({ selection }: EmbeddedHost): { readonly address: string; readonly content: string } {
  const { sheet, areas, activeCell } = selection.current;
  const { row, column } = activeCell;
  const { formula, content } = sheet.cell(row, column);
  const whole = sheet.mergeAt(row, column) ?? cellArea(row, column);
  const isOneCell = areas.length === 1 && holds(whole, lastRow(areas[0]), lastColumn(areas[0]));
  return {
    address: isOneCell ? areaName(cellArea(row, column)) : areas.map(areaName).join(","),
    content: formula ?? (content.kind === "text" ? content.text : sheet.textOf(row, column)),
  };
}

/** Why the active cell's formula may show another result than Excel; null where it shows the same. */
export function calculationNote({ selection }: EmbeddedHost): string | null {
  const { sheet, activeCell } = selection.current;
  const { formula, content } = sheet.cell(activeCell.row, activeCell.column);
  if (formula === null || isCalculable(formula)) return null;
  return content.kind === "empty" ? messages.notCalculated : messages.resultOfFile;
}
