import type { ValidationRule } from "../model";
import { invalidArgument } from "./errors";

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype */
export const TYPE_NAMES = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const satisfies Record<ValidationRule["type"], string>;

/** Criterion names inside a `DataValidationRule`. */
const CRITERIA = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;

const OPERATORS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const satisfies Record<ValidationRule["operator"], string>;

type RulePart = Pick<ValidationRule, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** The rule as `Excel.DataValidationRule`; `{}` for none. */
export function ruleToWire(rule: ValidationRule): Readonly<Record<string, unknown>> {
  switch (rule.type) {
    case "none":
      return {};
    case "list":
      return { list: { inCellDropDown: rule.inCellDropDown, source: listSource(rule.formula1) } };
    case "custom":
      return { custom: { formula: rule.formula1 } };
    case "whole":
    case "decimal":
    case "date":
    case "time":
    case "textLength":
      return {
        [CRITERIA[rule.type]]: {
          formula1: rule.formula1,
          ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
          operator: OPERATORS[rule.operator],
        },
      };
  }
}

/** `"①,②"` is a list of words in the file, anything else a formula. */
function listSource(formula: string | null): string {
  const words = /^"(.*)"$/s.exec(formula ?? "");
  return words?.[1]?.replaceAll('""', '"') ?? (formula?.startsWith("=") ? formula : `=${formula ?? ""}`);
}

/** Reads an `Excel.DataValidationRule`. @throws HostError InvalidArgument */
export function ruleFrom(wire: unknown): RulePart {
  const [[name, criterion] = []] = Object.entries((wire ?? {}) as Record<string, unknown>);
  if (name === undefined) throw invalidArgument("A rule needs a criterion; clear() takes a rule away.");
  const given = (criterion ?? {}) as Readonly<Record<string, unknown>>;
  const base: RulePart = { type: "none", operator: "between", formula1: null, formula2: null, inCellDropDown: true };
  if (name === "list") {
    const source = String(given.source);
    const formula1 = source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`;
    return { ...base, type: "list", formula1, inCellDropDown: given.inCellDropDown !== false };
  }
  if (name === "custom") return { ...base, type: "custom", formula1: String(given.formula) };
  const type = Object.entries(CRITERIA).find(([, criterionName]) => criterionName === name)?.[0];
  const operator = Object.entries(OPERATORS).find(([, operatorName]) => operatorName === given.operator)?.[0];
  if (!isType(type) || !isOperator(operator)) throw invalidArgument(`${name} is no criterion.`);
  const formula2 = given.formula2 === undefined ? null : String(given.formula2);
  return { ...base, type, operator, formula1: String(given.formula1), formula2 };
}

function isType(name: string | undefined): name is keyof typeof CRITERIA {
  return name !== undefined && name in CRITERIA;
}

function isOperator(name: string | undefined): name is keyof typeof OPERATORS {
  return name !== undefined && name in OPERATORS;
}
