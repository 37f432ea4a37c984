import type { CellRange } from "../../snapshot";
import { areasOfAddress } from "../merged-areas";
import type { Question } from "../questions";
import { severityOfFormula } from "./marks";
import type { FlagSeverity } from "./types";

/** A rule of ours on a sheet. */
export interface FlagRule {
  /** Position among the sheet's conditional formats when it was read. */
  readonly index: number;
  readonly severity: FlagSeverity;
  areas: readonly CellRange[] | null;
}

/** The rules of ours on a sheet, as far as they have been read. */
export interface SheetFlags {
  readonly sheet: Excel.Worksheet;
  readonly rules: FlagRule[];
}

/**
 * Asks for the sheet's rules. `items/custom/rule` fails where rules of other types are present; `customOrNullObject` does
 * not. Rules made or copied in Excel's dialogs can make a whole collection unreadable (office-js issues 5222, 6827): then
 * they are asked one by one, and what cannot be read is none of ours.
 */
export function rulesQuestion(flags: SheetFlags): Question {
  let formats: Excel.ConditionalFormatCollection | null = null;
  return {
    ask() {
      formats = formatsOf(flags.sheet);
      formats.load("items/type,items/customOrNullObject/rule/formula");
    },
    take() {
      formats?.items.forEach((format, index) => noteRule(flags, index, format.customOrNullObject));
      return [];
    },
    split: () => [countQuestion(flags)],
    instead: () => [countQuestion(flags)],
  };
}

function countQuestion(flags: SheetFlags): Question {
  let count: OfficeExtension.ClientResult<number> | null = null;
  return {
    ask() {
      count = formatsOf(flags.sheet).getCount();
    },
    take: () => Array.from({ length: count?.value ?? 0 }, (_, index) => ruleQuestion(flags, index)),
    split: () => [],
    instead: () => [],
  };
}

function ruleQuestion(flags: SheetFlags, index: number): Question {
  let custom: Excel.CustomConditionalFormat | null = null;
  return {
    ask() {
      custom = formatsOf(flags.sheet).getItemAt(index).customOrNullObject;
      custom.load("rule/formula");
    },
    take() {
      if (custom) noteRule(flags, index, custom);
      return [];
    },
    split: () => [],
    instead: () => [],
  };
}

/** Asks which cells a rule of ours lies on. */
export function areasQuestion(flags: SheetFlags, rule: FlagRule): Question {
  let ranges: Excel.RangeAreas | null = null;
  return {
    ask() {
      ranges = formatsOf(flags.sheet).getItemAt(rule.index).getRanges();
      ranges.untrack();
      ranges.load("address");
    },
    take() {
      rule.areas = areasOfAddress(ranges?.address ?? "");
      return [];
    },
    split: () => [],
    instead: () => [],
  };
}

/** The conditional formats of a sheet. Made anew for each message: nothing is tracked between them. */
export function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const whole = sheet.getRange();
  whole.untrack();
  return whole.conditionalFormats;
}

function noteRule(flags: SheetFlags, index: number, custom: Excel.CustomConditionalFormat): void {
  const severity = custom.isNullObject ? null : severityOfFormula(custom.rule.formula);
  if (severity) flags.rules.push({ index, severity, areas: null });
}
