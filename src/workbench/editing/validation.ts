import type { DataValidation, Sheet, Workbook } from "../../embedded-excel";
import { messages } from "../messages";
import { placeOf } from "../references";

/** More choices are not offered. */
const MOST_CHOICES = 500;

/** The choices of a cell whose validation is a list: those in the rule itself, or the cells that it names. Else null. */
export function choicesOf(workbook: Workbook, sheet: Sheet, row: number, column: number): readonly string[] | null {
  const validation = sheet.validationAt(row, column);
  if (validation?.type !== "list" || validation.formula1 === null) return null;
  const source = validation.formula1.replace(/^=/, "").trim();
  const literal = /^"([\s\S]*)"$/.exec(source)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(",")
      .map((choice) => choice.trim());
  return textsAt(workbook, sheet, source);
}

/** What Excel says when a person types what the cell's validation forbids; null where it is allowed or not judged here. */
export function refusalOf(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string): string | null {
  const validation = sheet.validationAt(row, column);
  if (!validation?.errorAlert.show || validation.errorAlert.style !== "stop" || text === "") return null;
  const isAllowed = allows(validation, choicesOf(workbook, sheet, row, column), text);
  if (isAllowed) return null;
  const { title, message } = validation.errorAlert;
  return message === "" ? messages.notAllowed : title === "" ? message : `${title}：${message}`;
}

function allows(validation: DataValidation, choices: readonly string[] | null, text: string): boolean {
  switch (validation.type) {
    case "list":
      return choices === null || choices.includes(text);
    case "textLength":
      return compares(validation, text.length);
    case "whole":
    case "decimal": {
      const number = numberOf(text);
      if (Number.isNaN(number) || (validation.type === "whole" && !Number.isInteger(number))) return false;
      return compares(validation, number);
    }
    default:
      return true;
  }
}

/** What was typed as a number, in full-width digits too; NaN for what is none (①, ½). */
function numberOf(text: string): number {
  const plain = /^[0-9０-９.．,，eE+％%-]+$/.test(text) ? text.normalize("NFKC").replaceAll(",", "") : "";
  return plain === "" ? NaN : Number(plain);
}

/** Limits that are formulas are not calculated here and allow everything. */
function compares({ operator, formula1, formula2 }: DataValidation, value: number): boolean {
  const [low, high] = [formula1, formula2].map((formula) => Number(formula?.replace(/^=/, "") ?? NaN));
  if (low === undefined || high === undefined || Number.isNaN(low)) return true;
  switch (operator) {
    case "between":
      return Number.isNaN(high) || (value >= low && value <= high);
    case "notBetween":
      return Number.isNaN(high) || value < low || value > high;
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "greaterThan":
      return value > low;
    case "lessThan":
      return value < low;
    case "greaterThanOrEqual":
      return value >= low;
    case "lessThanOrEqual":
      return value <= low;
  }
}

function textsAt(workbook: Workbook, sheet: Sheet, source: string): readonly string[] | null {
  const place = placeOf(workbook, source, sheet);
  if (!place || place.area.rowCount * place.area.columnCount > MOST_CHOICES) return null;
  const { area } = place;
  const texts: string[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const text = place.sheet.textOf(row, column);
      if (text !== "") texts.push(text);
    }
  }
  return texts;
}
