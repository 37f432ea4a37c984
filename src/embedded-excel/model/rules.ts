import { joined, holds, subtract } from "./areas";
import type { Area, ConditionalFormat, DataValidation } from "./types";

/** What of a data validation is the same for all its cells. */
export type ValidationRule = Omit<DataValidation, "id" | "areas">;

/** A conditional format that is to be added. */
export type NewConditionalFormat = Omit<ConditionalFormat, "id" | "priority">;

/** An input message and rule that say nothing: what a cell without data validation has. */
export const NO_VALIDATION: ValidationRule = {
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "stop", title: "", message: "" },
};

/** The validation of a cell, or null. */
export function validationAt(list: readonly DataValidation[], row: number, column: number): DataValidation | null {
  return list.find((entry) => entry.areas.some((area) => holds(area, row, column))) ?? null;
}

function sameRule(a: ValidationRule, b: ValidationRule): boolean {
  return ruleKey(a) === ruleKey(b);
}

function ruleKey(rule: ValidationRule): string {
  const { type, operator, formula1, formula2, allowBlank, inCellDropDown, prompt, errorAlert } = rule;
  const alert = [errorAlert.show, errorAlert.style, errorAlert.title, errorAlert.message];
  return JSON.stringify([
    ...[type, operator, formula1, formula2, allowBlank, inCellDropDown],
    ...[prompt.show, prompt.title, prompt.message],
    ...alert,
  ]);
}

/**
 * The list after the cells of `areas` got `rule` (null: none). The cells leave the validations that they had; they join
 * an equal one where there is one, so that taking a rule away and putting it back gives the same list.
 */
export function withValidation(
  list: readonly DataValidation[],
  areas: readonly Area[],
  rule: ValidationRule | null,
  newId: () => number,
): readonly DataValidation[] {
  const twin = rule ? list.find((entry) => sameRule(entry, rule)) : undefined;
  const result: DataValidation[] = [];
  for (const entry of list) {
    const kept = subtract(entry.areas, areas);
    if (entry === twin) result.push({ ...entry, areas: joined([...kept, ...areas]) });
    else if (kept.length === entry.areas.length && kept.every((area, index) => area === entry.areas[index]))
      result.push(entry);
    else if (kept.length > 0) result.push({ ...entry, areas: joined(kept) });
  }
  if (rule && !twin) result.push({ ...rule, id: newId(), areas: joined(areas) });
  return result;
}

/** The rules in their order of priority, numbered from 1. */
export function renumbered(list: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  return list.map((format, index) => (format.priority === index + 1 ? format : { ...format, priority: index + 1 }));
}
